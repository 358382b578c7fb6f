/**
 * Makes sure that `node_modules` holds what package-lock.json says, so that `npm start` and `npm test` work in a
 * fresh clone. It runs before anything is installed and so imports nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The parts of a lock file that matter here.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * Refuses a Node that the build does not run on, before it fails in a way that does not say so.
 *
 * @param {string} [version] `20.19.0`
 * @throws {Error} below 20.19, in 21 and below 22.12.
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) throw new Error(`Node 20.19, 22.12 or newer is needed; this is ${version}`);
}

/**
 * Runs `npm ci` when something that the lock file asks for is missing or has another version.
 *
 * @param {string} [root] the project's folder
 * @throws {Error} when Node is too old or npm fails.
 */
export function ensureInstalled(root = fileURLToPath(new URL('..', import.meta.url))) {
  requireNode();
  const locked = readLockFile(join(root, 'package-lock.json'));
  if (!locked) throw new Error('package-lock.json is missing: the project cannot know what to install');
  // npm writes this record at the end of an installation, so an interrupted one has none.
  const installed = readLockFile(join(root, 'node_modules', '.package-lock.json'));
  const reason = installed ? installationGap(locked, installed) : 'nothing is installed yet';
  if (reason === undefined) return;
  process.stdout.write(`Installing packages (npm ci): ${reason}\n`);
  // Run by npm, its own program is known; otherwise the shell finds it (on Windows it is npm.cmd).
  const npm = process.env['npm_execpath'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...NPM_CI], { cwd: root, stdio: 'inherit' })
    : spawnSync(['npm', ...NPM_CI].join(' '), { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error('npm ci failed: see above for its reason');
}

/** Development packages are wanted whatever NODE_ENV says: they build the page. */
const NPM_CI = ['ci', '--include=dev', '--no-audit', '--no-fund'];

/**
 * What keeps an installation from being the locked one, in words; undefined when nothing does. Optional packages are
 * for some platforms only and may be missing.
 *
 * @param {LockFile} locked
 * @param {LockFile} installed
 * @returns {string | undefined}
 */
export function installationGap(locked, installed) {
  for (const [path, wanted] of Object.entries(locked.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (!found) {
      if (wanted.optional) continue;
      return `${path} is missing`;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${path} is ${found.version}, not the ${wanted.version} of package-lock.json`;
    }
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {LockFile | undefined}
 */
function readLockFile(path) {
  return existsSync(path) ? /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
