/** `forbidden`: this page may keep nothing, as with cookies blocked or in a sandboxed frame. */
export type StoredValue =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'forbidden' };

/** `refused`: there is no room, or keeping anything is forbidden. */
export type StoreOutcome = 'stored' | 'refused';

/** Other pages of the same host keep their own things beside ours. */
const PREFIX = 'propagation-lab.';

/** What was stored under a key. Never throws: where storage is forbidden even naming it throws. */
export function readStored(key: string): StoredValue {
  try {
    const value = localStorage.getItem(PREFIX + key);
    return value === null ? { kind: 'absent' } : { kind: 'found', value };
  } catch {
    return { kind: 'forbidden' };
  }
}

/** Stores a text under a key; undefined forgets it. Never throws. */
export function writeStored(key: string, value: string | undefined): StoreOutcome {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return 'stored';
  } catch {
    return 'refused';
  }
}
