import { SERVICE_WORKER } from './admitScripts.ts';
import { readStored, writeStored } from './storage.ts';

/**
 * What is kept of the lab for times without a network; no files: nothing. `impossible`: the browser keeps no sites for
 * this page, as on plain http, in a private window or where it was opened from a file.
 */
export type OfflineCopy = { readonly kind: 'possible'; readonly files: number } | { readonly kind: 'impossible' };

/** What the service worker's caches begin with, in this folder of the host (src/offline/serviceWorker.ts). */
const cachePrefix = () => `propagation-lab ${new URL('./', document.baseURI).pathname} `;

/** Where it is possible; the one file that holds everything needs no copy, and development must not have one. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'single-file' || !isSecureContext) return undefined;
  return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}

/** True once the copy was thrown away here: it may come back at the next visit, not behind the person's back. */
let forgotten = false;

/** Whether the person wants a copy kept. */
function wantsOffline(): boolean {
  return !forgotten && readStored('offline') !== 'off';
}

/**
 * Keeps a copy of the lab for times without a network, or brings the one that is kept up to date, unless the person
 * does not want one. Call it when the page has come to rest: the copy is fetched beside it. Gives who keeps it.
 */
export async function keepOffline(): Promise<ServiceWorkerRegistration | undefined> {
  if (!wantsOffline()) return undefined;
  // Refused in some private windows: then there is no copy, which `offlineCopy` tells.
  return serviceWorkers()
    ?.register(new URL(SERVICE_WORKER, document.baseURI).href)
    .catch(() => undefined);
}

/** Calls back when a version that is newer than this page is kept; looks for one whenever the page is come back to. */
export function onNewerKept(registration: ServiceWorkerRegistration, callback: () => void): void {
  const look = async () => {
    if (await isNewerKept()) callback();
  };
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void look();
    });
  });
  document.addEventListener('visibilitychange', () => {
    // Without a network there is none.
    if (!document.hidden) void registration.update().catch(() => undefined);
  });
}

/** Whether the page of the copy that was made last names another script than this page does. */
async function isNewerKept(): Promise<boolean> {
  const newest = (await ownCaches()).at(-1);
  if (newest === undefined) return false;
  const page = await (await caches.open(newest)).match(new URL('./', document.baseURI).href);
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  return page !== undefined && !(await page.text()).includes(entry);
}

/** What is kept for times without a network. */
export async function offlineCopy(): Promise<OfflineCopy> {
  const container = serviceWorkers();
  if (!container) return { kind: 'impossible' };
  try {
    const lists = await Promise.all((await ownCaches()).map(async (name) => (await caches.open(name)).keys()));
    return { kind: 'possible', files: lists.reduce((sum, list) => sum + list.length, 0) };
  } catch {
    // Storage is forbidden here.
    return { kind: 'impossible' };
  }
}

/** Throws the copy away; the page that is open goes on by the network. */
export async function forgetOffline(): Promise<void> {
  forgotten = true;
  const container = serviceWorkers();
  if (!container || (await offlineCopy()).kind === 'impossible') return;
  const registration = await container.getRegistration(document.baseURI);
  await registration?.unregister();
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

/** The person's decision, which is kept and carried out at once; settles when it is. */
export async function chooseOffline(wanted: boolean): Promise<void> {
  writeStored('offline', wanted ? undefined : 'off');
  if (!wanted) return forgetOffline();
  forgotten = false;
  await keepOffline();
  await serviceWorkers()?.ready;
}

async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix()));
}
