import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from './listen.mjs';
import { siteHandler } from './siteHandler.mjs';

let folder = '';
/** @type {{ port: number, close: () => Promise<void> }} */
let site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets/a.js'), 'plain');
  await writeFile(join(folder, 'assets/a.js.br'), 'brotli');
  await writeFile(join(folder, '_headers'), '/*\n  X-All: yes\n/assets/*\n  Cache-Control: immutable\n');
  site = await listen(siteHandler(folder, '/deep/path/'), 0);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/**
 * A request as it is, without fetch's own decompression.
 *
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
function ask(path, headers = {}) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: site.port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', reject);
  });
}

describe('siteHandler', () => {
  it('serves the page at the base, to be revalidated, with the headers of _headers', async () => {
    const { status, headers, body } = await ask('/deep/path/');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
    expect(headers).toMatchObject({ 'x-all': 'yes', 'cache-control': 'no-cache' });
  });

  it('keeps the page’s query', async () => {
    expect((await ask('/deep/path/?embed')).body).toBe('<!doctype html>');
  });

  it('sends the compressed copy to who takes it, and says so', async () => {
    const compressed = await ask('/deep/path/assets/a.js', { 'Accept-Encoding': 'gzip, br' });
    expect(compressed.body).toBe('brotli');
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'immutable' });
    expect(compressed.headers['content-type']).toMatch(/javascript/);
    expect((await ask('/deep/path/assets/a.js')).body).toBe('plain');
  });

  it.each(['/', '/assets/a.js', '/deep/path/missing.js', '/deep/path/_headers', '/deep/path/..%2f..%2fetc/passwd'])(
    'does not have %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('refuses a folder without a build', () => {
    expect(() => siteHandler(join(folder, 'assets'))).toThrow(/holds no index\.html: run npm run build/);
  });
});
