/** What stands after `#` in the address, `#` included; empty when there is none. */
export function readHash(): string {
  return location.hash;
}

/** For so long after a change a reload that had begun before it may still load the former address. */
const SETTLED_MS = 1_000;
let former: { readonly href: string; readonly replacedMs: number } | undefined;

/** What the address was until a moment ago; undefined once a reload loads the present one for certain. */
export function formerAddress(): string | undefined {
  return former && performance.now() - former.replacedMs < SETTLED_MS ? former.href : undefined;
}

/**
 * Puts `link` after `#` in the address without a new entry in the history and without a `hashchange`; undefined
 * takes the `#` away. What else the history's entry holds stays.
 */
export function replaceHash(link: string | undefined): void {
  former = { href: location.href, replacedMs: performance.now() };
  history.replaceState(history.state, '', addressWith(link));
}

/** The page's own address with `link` after `#`, to copy and send. */
export function addressWith(link: string | undefined): string {
  const page = location.href.replace(/#.*$/s, '');
  return link === undefined ? page : `${page}#${link}`;
}

/** Loads the page again, at the same place. */
export function reloadPage(): void {
  location.reload();
}

/** Whether the address asks for the lab as a part of another page; `embed/` reads what of it. */
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).has('embed');
}

/** The address of the lab as a page of its own, where it is now: without what asks for it to be embedded. */
export function standaloneAddress(): string {
  const address = new URL(location.href);
  address.search = '';
  return address.href;
}

/** Calls `onChange` with the new hash when a person edits the address or follows a link within the page. */
export function onHashChange(onChange: (hash: string) => void): () => void {
  const listener = () => onChange(readHash());
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

interface FragmentNavigation extends Event {
  readonly hashChange: boolean;
  readonly destination: { readonly url: string };
}

/**
 * Calls back as soon as the address is about to get another hash, some moments before {@link onHashChange}, where the
 * browser tells (the Navigation API); elsewhere never.
 */
export function onHashChanging(callback: () => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const listener = (event: Event) => {
    const { hashChange, destination } = event as FragmentNavigation;
    if (hashChange && new URL(destination.url).hash !== location.hash) callback();
  };
  navigation?.addEventListener('navigate', listener);
  return () => navigation?.removeEventListener('navigate', listener);
}
