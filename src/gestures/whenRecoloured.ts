/** What the system may ask for, and be asked to change, while the page is open. */
const WISHES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Calls back when the page's colours have changed, by its own theme or by the system's; returns how to end that. */
export function whenRecoloured(callback: () => void): () => void {
  const ended = new AbortController();
  for (const wish of WISHES) matchMedia(wish).addEventListener('change', callback, { signal: ended.signal });
  const theme = new MutationObserver(callback);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    ended.abort();
    theme.disconnect();
  };
}
