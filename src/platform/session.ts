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
  try {
    const kept = sessionStorage.getItem(KEY) ?? '';
    const end = kept.indexOf('\n');
    return end > 0 && kept.slice(0, end) === location.href ? kept.slice(end + 1) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks for a text whenever the page may be about to go (a reload, a closed tab, a phone that puts it away), and keeps
 * it for this tab and this address; undefined keeps none. Returns how to stop.
 */
export function keepForReload(text: () => string | undefined): () => void {
  const keep = () => {
    try {
      const kept = text();
      if (kept === undefined) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, `${location.href}\n${kept}`);
    } catch {
      // Where nothing may be kept, or there is no room, the address is what a reload comes back to.
    }
  };
  const hidden = () => document.hidden && keep();
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
