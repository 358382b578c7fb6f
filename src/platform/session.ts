/** As in storage.ts: other pages of the same host keep their own things beside ours. */
const KEY = 'propagation-lab.session';

/**
 * The text that this tab kept at this address before it was loaded again; undefined after anything but a reload, or a
 * way back to it, and where keeping is forbidden.
 */
export function keptBeforeReload(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type;
  if (type !== 'reload' && type !== 'back_forward') return undefined;
  const kept = read();
  const end = kept.indexOf('\n');
  return end > 0 && kept.slice(0, end) === location.href ? kept.slice(end + 1) : undefined;
}

/**
 * Asks for a text whenever the page may be about to go (a reload, a closed tab, a phone that puts it away), and keeps
 * it for this tab and this address; undefined keeps none. Returns how to stop.
 */
export function keepForReload(text: () => string | undefined): () => void {
  const keep = () => {
    const kept = text();
    write(kept === undefined ? '' : `${location.href}\n${kept}`);
  };
  const hidden = () => document.hidden && keep();
  addEventListener('pagehide', keep);
  // Firefox takes no note of a history that changes later than this. (Who listens is in no cache of pages gone back from.)
  const early = mayStore() ? undefined : 'beforeunload';
  if (early) addEventListener(early, keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', keep);
    if (early) removeEventListener(early, keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}

function read(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    const { state } = history as { readonly state: unknown };
    const kept = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[KEY] : undefined;
    return typeof kept === 'string' ? kept : '';
  }
}

function mayStore(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** An empty text keeps none. */
function write(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // Where a tab may keep nothing, its entry in the history can: it goes with the tab as well.
    writeHistory(text);
  }
}

function writeHistory(text: string): void {
  try {
    history.replaceState({ ...(history.state as object | null), [KEY]: text }, '');
  } catch {
    // Where neither is allowed, or there is no room, the address is what a reload comes back to.
  }
}
