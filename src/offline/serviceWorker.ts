declare const self: ServiceWorkerGlobalScope;

/* Written in by the build (scripts/offlinePlugin.mjs). */
/** Another one for every other content of the site. */
declare const SITE_VERSION: string;
/** Every file that the page may ask for, relative to it; '' is the page itself. */
declare const SITE_FILES: readonly string[];
/** The script that this version's page names. */
declare const SITE_ENTRY: string;

/** A network that takes longer than this for the page counts as none, where a copy is there. */
const PATIENCE_MS = 4_000;

const { scope } = self.registration;
/** Other folders of the host may have a lab of their own. */
const CACHES = `propagation-lab ${new URL(scope).pathname} `;
const OWN_CACHE = CACHES + SITE_VERSION;
const files = new Set(SITE_FILES);

self.addEventListener('install', (event) => event.waitUntil(keepSite()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = fileOf(request.url);
  if (request.method !== 'GET' || file === undefined) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(request, file) : answerFile(request));
});

/** The site's file that an address is about, whatever follows `?` and `#`; undefined for what is not the site's. */
function fileOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const url = origin + pathname;
  if (!url.startsWith(scope)) return undefined;
  const path = url.slice(scope.length);
  if (path === 'index.html') return '';
  // Some hosts serve `embed.html` as `embed`. An open page may ask for files of an older version.
  return [path, `${path}.html`].find((file) => files.has(file)) ?? (path.startsWith('assets/') ? path : undefined);
}

/** Keeps every file of this version, or none. */
async function keepSite(): Promise<void> {
  const cache = await caches.open(OWN_CACHE);
  try {
    await Promise.all([...files].map(async (file) => cache.put(scope + file, await fetchFile(file))));
  } catch (error) {
    await caches.delete(OWN_CACHE);
    throw error;
  }
}

async function fetchFile(file: string): Promise<Response> {
  // What has its hash in its name need not be asked for again.
  const cache = file.startsWith('assets/') ? 'default' : 'no-cache';
  const response = await fetch(scope + file, { cache });
  if (!response.ok) throw new Error(`${file} was answered with ${response.status}: the site is not kept.`);
  if (file === '' && !(await response.clone().text()).includes(SITE_ENTRY)) {
    throw new Error('The host has another version by now, whose own worker will keep it.');
  }
  // A page that was reached by a redirect may not answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Begins to answer open pages; older versions go when no page may still be one of theirs. */
async function takeOver(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!pages.some(({ url }) => url.startsWith(scope))) {
    const older = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== OWN_CACHE);
    await Promise.all(older.map((name) => caches.delete(name)));
  }
  await self.clients.claim();
}

async function answerPage(request: Request, file: string): Promise<Response> {
  const kept = await keptFile(scope + file);
  if (!kept) return fetch(request);
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const answer = await Promise.race([fetch(request), late]).catch(() => undefined);
  // A redirect is for the browser to follow; it looks like no answer here.
  return answer && (answer.ok || answer.type === 'opaqueredirect') ? answer : kept;
}

async function answerFile(request: Request): Promise<Response> {
  return (await keptFile(request.url)) ?? fetch(request);
}

/** A kept file, from the newest version that has it. */
async function keptFile(address: string): Promise<Response | undefined> {
  // Caches are listed in the order in which they were made.
  for (const name of (await caches.keys()).toReversed()) {
    if (!name.startsWith(CACHES)) continue;
    const response = await (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}
