/**
 * Finds the browsers that tests and benchmarks run in.
 *
 * Chromium is the first found of: `CHROMIUM_PATH`, an installed Chromium or Chrome, the one inside the npm package
 * `@sparticuz/chromium` (Linux x64; needs no download beyond `npm ci`), Playwright's own, which is installed when
 * there is nothing else. What is measured is measured in such a one, as readers have it. Tests ask for the package's
 * first: it has the same version on every machine that can have it, and no window to draw, so that they take a fifth
 * less time. Firefox is only used where one is installed.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What Playwright's `launch()` takes, to be spread into it.
 *
 * @typedef {object} BrowserLaunch
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} [env] The whole environment of the browser, where it needs one of its own.
 */

/** Quiet, no first-run pages, and usable as root and in containers with a small /dev/shm. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

/** Where browsers live that are not on the PATH. */
const CHROMIUM_PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
};
const FIREFOX_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: windowsPlaces('Mozilla Firefox\\firefox.exe'),
};

/**
 * The Chromium to use, ready for `chromium.launch({...})`.
 *
 * @param {{ pinned?: boolean }} [options] Whether the one of the lockfile goes before an installed one.
 * @returns {Promise<BrowserLaunch>}
 * @throws {Error} when `CHROMIUM_PATH` names nothing that can be run, or no browser can be had at all.
 */
export async function findChromium({ pinned = false } = {}) {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!(await isExecutable(chosen))) throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program`);
    return { executablePath: chosen, args: CHROMIUM_ARGS };
  }
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  if (hasPackage && pinned) return packagedChromium();
  const installed = await findInstalled(CHROMIUM_NAMES, CHROMIUM_PLACES);
  if (installed) return { executablePath: installed, args: CHROMIUM_ARGS };
  if (hasPackage) return packagedChromium();
  return { executablePath: await playwrightChromium(), args: CHROMIUM_ARGS };
}

/**
 * An installed Firefox, for Playwright's `moz-firefox` channel; undefined when there is none. `FIREFOX_PATH` chooses.
 *
 * @returns {Promise<BrowserLaunch | undefined>}
 * @throws {Error} when `FIREFOX_PATH` names nothing that can be run.
 */
export async function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen) {
    if (!(await isExecutable(chosen))) throw new Error(`FIREFOX_PATH is ${chosen}, which is not a program`);
    return { executablePath: chosen, args: [] };
  }
  const installed = await findInstalled(FIREFOX_NAMES, FIREFOX_PLACES);
  return installed === undefined ? undefined : { executablePath: installed, args: [] };
}

/**
 * The first program of these names on the PATH, or of these places, that answers `--version`: a distribution may
 * have a `chromium-browser` or `firefox` that only tells how to install the real one.
 *
 * @param {readonly string[]} names
 * @param {Partial<Record<NodeJS.Platform, readonly string[]>>} places
 * @returns {Promise<string | undefined>}
 */
async function findInstalled(names, places) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = process.platform === 'win32' ? [] : names.flatMap((name) => folders.map((f) => join(f, name)));
  for (const candidate of [...onPath, ...(places[process.platform] ?? [])]) {
    if ((await isExecutable(candidate)) && (await answersVersion(candidate))) return candidate;
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function answersVersion(path) {
  // On Windows `--version` would open a window instead.
  if (process.platform === 'win32') return true;
  return run(path, ['--version'], { timeout: 20_000 }).then(
    ({ stdout }) => /\d+\.\d+/.test(stdout),
    () => false,
  );
}

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once per version into `node_modules/.cache`.
 *
 * @returns {Promise<BrowserLaunch>}
 */
async function packagedChromium() {
  const manifest = await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(manifest));
  const caches = join(ROOT, 'node_modules', '.cache');
  const folder = join(caches, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!(await isExecutable(executablePath))) {
    await mkdir(caches, { recursive: true });
    // Unpacked beside its place and renamed, so that an interrupted or second unpacking leaves no half browser.
    const staging = await mkdtemp(join(caches, 'unpacking-'));
    await run(process.execPath, [join(ROOT, 'scripts', 'unpackChromium.mjs')], {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(join(staging, 'fonts', 'fonts.conf'), FONTS_CONF);
    await rename(staging, folder).catch(async (error) => {
      await rm(staging, { recursive: true, force: true });
      if (!(await isExecutable(executablePath))) throw error;
    });
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return {
    executablePath,
    args: CHROMIUM_ARGS,
    env: { ...definedEnv(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** The package's own fonts.conf names /tmp; this one finds the packaged font from itself, and the system's. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @returns {Record<string, string>} */
function definedEnv() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}

/**
 * The browser that Playwright downloads for itself, downloaded when it is not there yet.
 *
 * @returns {Promise<string>}
 */
async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (!(await isExecutable(path))) {
    process.stdout.write('No Chromium or Chrome found: Playwright downloads its own (CHROMIUM_PATH names another)\n');
    await run(process.execPath, [join(ROOT, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  return path;
}

/**
 * @param {string} path below Program Files
 * @returns {string[]}
 */
function windowsPlaces(path) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, path)] : [];
  });
}
