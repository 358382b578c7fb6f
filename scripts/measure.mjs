/**
 * Measures the built page as its reader meets it, beside a bare React page: `npm run measure`. bench/README.md says
 * what is measured and how to read it. `-- --only steps,loading` measures some parts, `--slowdown 1` another machine,
 * `--json FILE` keeps the numbers. Leave the machine alone meanwhile.
 *
 * In a fresh clone nothing is installed when this starts, so what needs packages is imported after the installation.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { listen } from './listen.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BARE = join(ROOT, 'node_modules', '.cache', 'bare');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', multiple: true, default: ['1366x768', '1920x1080'] },
    slowdown: { type: 'string', default: '4' },
    json: { type: 'string' },
  },
});

ensureInstalled(ROOT);
const { build } = await import('vite');
await build({ root: ROOT, logLevel: 'warn' });
await buildBarePage();

const { siteHandler } = await import('./siteHandler.mjs');
const labServer = await listen(siteHandler(join(ROOT, 'dist')), 0);
const bareServer = await listen(siteHandler(BARE), 0);
const lab = `http://localhost:${labServer.port}/`;
const bare = `http://localhost:${bareServer.port}/`;
const { chromium } = await import('playwright-core');
const { findChromium } = await import('./browser.mjs');
const { PARTS } = await import('../bench/page/measurePage.mjs');
const { figureLine } = await import('../bench/page/figures.mjs');
const browser = await chromium.launch(await findChromium());
try {
  const names = values.only?.split(',') ?? Object.keys(PARTS);
  const results = [];
  for (const size of values.size) {
    const [width = NaN, height = NaN] = size.split('x').map(Number);
    process.stdout.write(`\n${size}, main thread ${values.slowdown} times as slow\n`);
    for (const name of names) {
      const part = PARTS[name];
      if (!part) throw new Error(`There is no part "${name}": there are ${Object.keys(PARTS).join(', ')}`);
      const slowdown = Number(values.slowdown);
      const figures = await part({ browser, lab, bare, slowdown, size: { width, height } });
      for (const figure of figures) process.stdout.write(`${figureLine(figure)}\n`);
      results.push({ size, part: name, figures });
    }
  }
  if (values.json !== undefined) await writeFile(resolve(values.json), `${JSON.stringify(results, undefined, 2)}\n`);
} finally {
  await browser.close();
  await labServer.close();
  await bareServer.close();
}

/** Builds and packs the bare page as the page is: minified, with the same headers and compressed copies. */
async function buildBarePage() {
  const { default: react } = await import('@vitejs/plugin-react');
  const { precompressPlugin } = await import('./precompressPlugin.mjs');
  await build({
    configFile: false,
    root: join(ROOT, 'bench', 'bare'),
    base: './',
    publicDir: join(ROOT, 'public'),
    logLevel: 'warn',
    plugins: [react(), precompressPlugin()],
    build: { outDir: BARE, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
