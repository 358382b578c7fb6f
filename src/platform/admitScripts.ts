/** The part of Trusted Types that is used here; TypeScript's DOM library does not know it. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/** What the build calls the engine's worker, in its folder for assets. */
const ENGINE = /^assets\/engine\.worker-[\w-]+\.js$/;
/** What the build calls the service worker, beside the page. */
export const SERVICE_WORKER = 'sw.js';

/**
 * Lets the page start its own workers under `require-trusted-types-for 'script'`, by a default policy that passes the
 * addresses of the engine's worker and of the service worker, whatever `alsoAdmits` says yes to, and nothing else. The
 * call of `new Worker(new URL(…))` stays as it is: an address wrapped in a policy is hidden from the bundler. Call it
 * once, before a worker is started. Without Trusted Types, and in development, where nothing enforces them, it has no
 * effect.
 */
export function admitScripts(alsoAdmits: (address: string) => boolean = () => false): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (isOwnWorker(address, document.baseURI) || alsoAdmits(address)) return address;
      throw new TypeError(`${address} is no worker of this page: no other script may be loaded.`);
    },
  });
}

function isOwnWorker(address: string, page: string): boolean {
  const folder = new URL('./', page).href;
  const { href } = new URL(address, page);
  if (!href.startsWith(folder)) return false;
  const path = href.slice(folder.length);
  return path === SERVICE_WORKER || ENGINE.test(path);
}
