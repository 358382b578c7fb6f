/** What makes other colours of the page's tokens, when the system changes its mind while the page is open. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * Calls back, once, when the page's colours or the density of its pixels have changed: by its own theme, by the system,
 * on another screen. Returns how to end that before.
 */
export function whenLooksChange(callback: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const theme = new MutationObserver(() => changed());
  const end = () => {
    ended.abort();
    theme.disconnect();
  };
  const changed = () => {
    end();
    callback();
  };
  for (const query of [...SCHEMES, `(resolution: ${devicePixelRatio}dppx)`]) {
    matchMedia(query).addEventListener('change', changed, { signal });
  }
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return end;
}
