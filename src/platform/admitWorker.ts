/** The part of Trusted Types that is used here; TypeScript's DOM library does not know it. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/** What the build calls the engine's worker, in its folder for assets. */
const WORKER = /^engine\.worker-[\w-]+\.js$/;

/**
 * Lets the page start its own worker under `require-trusted-types-for 'script'`, by a default policy that passes the
 * worker's address and nothing else. The call of `new Worker(new URL(…))` stays as it is: an address wrapped in a
 * policy is hidden from the bundler. Call it once, before the worker is started. Without Trusted Types, and in
 * development, where nothing enforces them, it has no effect.
 */
export function admitWorker(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (isWorkerAddress(address, document.baseURI)) return address;
      throw new TypeError(`${address} is not the engine's worker: no other script may be loaded.`);
    },
  });
}

function isWorkerAddress(address: string, page: string): boolean {
  const assets = new URL('assets/', page).href;
  const { href } = new URL(address, page);
  return href.startsWith(assets) && WORKER.test(href.slice(assets.length));
}
