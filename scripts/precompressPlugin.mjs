import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const compressors = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };

/** Text compresses; fonts and pictures already are. */
const TEXT = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml']);

/** Below this a response fits in one network packet either way (bytes). */
const SMALLEST = 1024;

/**
 * Writes a brotli and a gzip copy beside every text file of the build, for servers that send them as they are.
 *
 * @returns {import('vite').Plugin}
 */
export function precompressPlugin() {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)));
        await Promise.all(files.map((file) => compress(join(file.parentPath, file.name))));
      },
    },
  };
}

/**
 * @param {string} path
 * @returns {Promise<void>}
 */
async function compress(path) {
  const content = await readFile(path);
  if (content.length < SMALLEST) return;
  for (const [suffix, compressed] of Object.entries(compressors)) {
    await writeFile(path + suffix, await compressed(content));
  }
}
