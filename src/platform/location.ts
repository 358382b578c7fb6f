/** What stands after `#` in the address, `#` included; empty when there is none. */
export function readHash(): string {
  return location.hash;
}

/**
 * Puts `link` after `#` in the address without a new entry in the history and without a `hashchange`; undefined
 * takes the `#` away. What else the history's entry holds stays.
 */
export function replaceHash(link: string | undefined): void {
  history.replaceState(history.state, '', addressWith(link));
}

/** The page's own address with `link` after `#`, to copy and send. */
export function addressWith(link: string | undefined): string {
  const page = location.href.replace(/#.*$/s, '');
  return link === undefined ? page : `${page}#${link}`;
}

/** Calls `onChange` with the new hash when a person edits the address or follows a link within the page. */
export function onHashChange(onChange: (hash: string) => void): () => void {
  const listener = () => onChange(readHash());
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
