import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

const WORKER = 'sw.js';

/** What hosts, robots and lawyers read; the page never asks for it. */
const NOT_THE_PAGES = new Set([WORKER, '_headers', 'robots.txt', 'fonts-license.txt']);

/**
 * Builds the service worker into `sw.js` beside the page, and tells it what the build consists of. It must come before
 * the plugin that compresses.
 *
 * @returns {import('vite').Plugin}
 */
export function offlinePlugin() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/offline/serviceWorker.ts', fileName: WORKER });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
        const files = await Promise.all(
          paths.map(async (path) => ({
            name: relative(folder, path).split(sep).join('/'),
            content: await readFile(path),
          })),
        );
        const worker = files.find(({ name }) => name === WORKER);
        await writeFile(join(folder, WORKER), workerFor(String(worker?.content), files));
      },
    },
  };
}

/**
 * The service worker's code with the site's version, files and entry script written in.
 *
 * @param {string} code
 * @param {readonly { name: string, content: string | Uint8Array }[]} files everything in the build's folder
 * @returns {string}
 * @throws {Error} when the code has no place for one of them or loads other code, or the page names no script.
 */
export function workerFor(code, files) {
  if (/\b(?:import|export)\b/.test(code))
    throw new Error('sw.js is a classic script: it may import and export nothing');
  const kept = files
    .filter(({ name }) => !NOT_THE_PAGES.has(name) && !/\.(?:br|gz|map)$/.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const page = kept.find(({ name }) => name === 'index.html');
  const [, entry] = /<script[^>]*\ssrc="\.\/([^"]+)"/.exec(String(page?.content)) ?? [];
  if (entry === undefined) throw new Error('index.html names no script: is there a build?');
  const hash = createHash('sha256');
  // The worker's own code counts too: a better one is a new version.
  for (const { name, content } of [...kept, { name: WORKER, content: code }]) {
    hash.update(`${name}\n`).update(createHash('sha256').update(content).digest());
  }
  const values = {
    SITE_VERSION: hash.digest('hex').slice(0, 16),
    SITE_FILES: kept.map(({ name }) => (name === 'index.html' ? '' : name)),
    SITE_ENTRY: entry,
  };
  return Object.entries(values).reduce((text, [name, value]) => {
    if (!text.includes(name)) throw new Error(`The service worker has no ${name}: what is it to be told?`);
    return text.replaceAll(name, () => JSON.stringify(value));
  }, code);
}
