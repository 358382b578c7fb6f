/**
 * Measures the engine beside other ways of doing the same arithmetic: `npm run bench`, or with `-- --json FILE` to
 * keep the numbers. bench/README.md says what is measured and how to read it. Exits 1 when a requirement is not met
 * or a contender's numbers are wrong.
 *
 * In a fresh clone nothing is installed when this starts, so what needs packages is imported after the installation.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { listen } from './listen.mjs';
import { contentSecurityPolicy } from './securityPolicy.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'node_modules', '.cache', 'bench');

const { values } = parseArgs({ options: { json: { type: 'string' } } });

ensureInstalled(ROOT);
await buildPage();
const server = await listen(await pageHandler(), 0);
try {
  const result = await runInBrowser(`http://127.0.0.1:${server.port}/`);
  process.stdout.write(`\n${result.report}\n`);
  if (values.json !== undefined) await saveJson(resolve(values.json), result);
  if (!result.passed) process.exitCode = 1;
} finally {
  await server.close();
}

/** Builds bench/ as the page is built: production mode, minified, workers as modules. */
async function buildPage() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(ROOT, 'bench'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: OUT, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}

/**
 * Serves the built bench under the page's own policy: a contender that made code at run time would fail. It is a header
 * because a worker takes its policy from its own response. Trusted Types are left out, they guard DOM sinks.
 *
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function pageHandler() {
  const { default: sirv } = await import('sirv');
  const policy = contentSecurityPolicy
    .split('; ')
    .filter((directive) => !directive.includes('trusted-types'))
    .join('; ');
  const files = sirv(OUT, { setHeaders: (response) => response.setHeader('Content-Security-Policy', policy) });
  return (request, response) => files(request, response, () => void response.writeHead(404).end());
}

/**
 * Opens the bench page and waits for its result; what goes wrong in the page goes wrong here.
 *
 * @param {string} address
 * @returns {Promise<import('../bench/runBench.ts').BenchResult>}
 */
async function runInBrowser(address) {
  const { chromium } = await import('playwright-core');
  const { findChromium } = await import('./browser.mjs');
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    // The page tells its progress by console.info; what goes wrong in it rejects its promise.
    page.on('console', (message) => {
      if (message.type() === 'info') process.stdout.write(`  ${message.text()}\n`);
    });
    await page.goto(address);
    return await page.evaluate(() => globalThis.bench);
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} file
 * @param {unknown} result
 */
async function saveJson(file, result) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`);
}
