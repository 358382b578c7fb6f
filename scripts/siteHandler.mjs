import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersForPath, parseHeadersFile } from './headersFile.mjs';

/**
 * Answers requests from a built folder as a good host would: compressed copies where the browser takes them, the
 * folder's own `_headers`, 404 for what is not there, and nothing outside `base`.
 *
 * @param {string} folder the build
 * @param {string} [base] where the site lives, `/some/path/`
 * @returns {import('node:http').RequestListener}
 * @throws {Error} when the folder holds no build.
 */
export function siteHandler(folder, base = '/') {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no index.html: run npm run build`);
  const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', 'no-cache');
      for (const [name, value] of Object.entries(headersForPath(rules, path))) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    };
    const url = request.url ?? '/';
    // Hosts read _headers and do not serve it.
    if (!url.startsWith(base) || url === `${base}_headers`) return notFound();
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
  };
}
