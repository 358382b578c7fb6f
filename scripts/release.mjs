/**
 * `npm run release`: what can be given away, in `release/`: the site as a ZIP file, the lab as a single HTML file, and
 * their SHA-256 sums. Everything is built twice; bytes that differ are no release, because nobody could make it again.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { zip } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstalled(root);
const { build } = await import('vite');
const { version } = /** @type {{ version: string }} */ (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));

const [first, second] = [await makeFiles(), await makeFiles()];
for (const [name, content] of first) {
  if (!second.get(name)?.equals(content)) throw new Error(`${name} is not the same when it is built again`);
}

const folder = join(root, 'release');
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const sums = [...first].map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
for (const [name, content] of [...first, /** @type {const} */ (['SHA256SUMS', sums.join('')])]) {
  await writeFile(join(folder, name), content);
  process.stdout.write(`release/${name} ${(Buffer.byteLength(content) / 1000).toFixed(1)} kB\n`);
}

/** @returns {Promise<Map<string, Buffer>>} the release's files by name */
async function makeFiles() {
  const outDir = await mkdtemp(join(tmpdir(), 'release-'));
  const options = { root, logLevel: /** @type {const} */ ('warn') };
  await build({ ...options, build: { outDir: join(outDir, 'site'), emptyOutDir: true } });
  await build({
    ...options,
    configFile: join(root, 'vite.singleFile.config.ts'),
    mode: 'single-file',
    build: { outDir: join(outDir, 'file') },
  });
  const files = new Map([
    [`propagation-lab-${version}.zip`, zip(await filesIn(join(outDir, 'site')))],
    ['propagation-lab.html', await readFile(join(outDir, 'file', 'propagation-lab.html'))],
  ]);
  await rm(outDir, { recursive: true });
  return files;
}

/**
 * @param {string} site
 * @returns {Promise<{ name: string, content: Buffer }[]>} every file, in one folder so that unpacking makes no mess
 */
async function filesIn(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      name: `propagation-lab/${relative(site, path).split(sep).join('/')}`,
      content: await readFile(path),
    })),
  );
}
