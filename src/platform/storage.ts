import { keepInEntry, textInEntry } from './historyEntry.ts';

/** `refused`: there is no room, or keeping anything is forbidden. */
export type StoreOutcome = 'stored' | 'refused';

/** Everything that the page keeps. The page on privacy tells what each is for: a new one needs words there. */
const STORED_KEYS = [
  'theme',
  'language',
  'language-in-links',
  'numbers',
  'single-keys',
  'notation',
  'offline',
] as const;
export type StoredKey = (typeof STORED_KEYS)[number];
/** For the time of a tab, in its storage; `session` where there is none in its entry in the history (session.ts). */
const TAB_KEYS = ['session', 'timer'] as const;
export type TabKey = (typeof TAB_KEYS)[number];

export function isStoredKey(key: string): key is StoredKey | TabKey {
  return ([...STORED_KEYS, ...TAB_KEYS] as readonly string[]).includes(key);
}

/** Other pages of the same host keep their own things beside ours. */
const PREFIX = 'propagation-lab.';
export const SESSION_NAME = `${PREFIX}session`;

/**
 * What was stored under a key, if anything was. Never throws: where storage is forbidden, as with cookies blocked or in
 * a sandboxed frame, even naming it throws.
 */
export function readStored(key: StoredKey): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text under a key; undefined forgets it. Never throws. */
export function writeStored(key: StoredKey, value: string | undefined): StoreOutcome {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return 'stored';
  } catch {
    return 'refused';
  }
}

/** All that is kept, whichever version of the page kept it, by key, and for this tab alone. Never throws. */
export function storedEntries(): readonly { readonly key: string; readonly value: string }[] {
  const stored = storages().flatMap((storage) =>
    ownNames(storage).map((name) => ({ key: name.slice(PREFIX.length), value: storage.getItem(name) ?? '' })),
  );
  const inEntry = textInEntry(SESSION_NAME);
  return inEntry === undefined ? stored : [...stored, { key: 'session', value: inEntry }];
}

/** Forgets all that is kept, and nothing of other pages. Never throws: what keeps nothing has nothing to forget. */
export function eraseStored(): void {
  for (const storage of storages()) for (const name of ownNames(storage)) storage.removeItem(name);
  keepInEntry(SESSION_NAME, undefined);
}

/** What keeps things for good, and for this tab; none where that is forbidden. */
function storages(): readonly Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

function ownNames(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((name) => name.startsWith(PREFIX))
    .toSorted();
}
