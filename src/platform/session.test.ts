import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceHash } from './location.ts';
import { keepForReload, keptBeforeReload } from './session.ts';
import { eraseStored, storedEntries } from './storage.ts';

const HERE = 'https://host.example/lab/#example=mazur';

/** What the tab has room for (characters); undefined where storage is forbidden. */
let room: number | undefined;
let stored: Map<string, string>;
let listeners: Map<string, () => void>;
let address: URL;
let entry: { state: unknown };
let nowMs = 0;

beforeEach(() => {
  room = Infinity;
  stored = new Map();
  listeners = new Map();
  address = new URL(HERE);
  entry = { state: { scroll: 3 } };
  const storage = {
    get length() {
      if (room === undefined) throw new DOMException('forbidden', 'SecurityError');
      return stored.size;
    },
    key: (index: number) => [...stored.keys()][index] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem(key: string) {
      if (room === undefined) throw new DOMException('forbidden', 'SecurityError');
      stored.delete(key);
    },
    setItem(key: string, value: string) {
      if (value.length > room!) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
  };
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get() {
      if (room === undefined) throw new DOMException('forbidden', 'SecurityError');
      return storage;
    },
  });
  vi.stubGlobal('localStorage', { length: 0 });
  const on = {
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  };
  vi.stubGlobal('addEventListener', on.addEventListener);
  vi.stubGlobal('removeEventListener', on.removeEventListener);
  vi.stubGlobal('document', { ...on, hidden: false });
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type: 'reload' }], now: () => nowMs });
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    get state() {
      return entry.state;
    },
    replaceState(state: unknown, _: string, href: string = address.href) {
      entry.state = state;
      address.href = href;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

/** The page goes, with this to keep. */
function leave(text: string | undefined): void {
  const stop = keepForReload(() => text);
  listeners.get('pagehide')?.();
  stop();
}

describe('what a tab keeps for a reload', () => {
  it('comes back also at the address that was there when the reload began, for a moment', () => {
    replaceHash('lab=new');
    leave('at step 3');
    // As Firefox does: it had begun to load the former one.
    address.href = HERE;
    expect(keptBeforeReload()).toBe('at step 3');
    replaceHash('lab=new');
    nowMs += 2_000;
    leave('at step 4');
    expect(keptBeforeReload()).toBe('at step 4');
    address.href = HERE;
    expect(keptBeforeReload()).toBeUndefined();
  });

  it('comes back at its address, after a reload alone', () => {
    leave('at step 3');
    expect(keptBeforeReload()).toBe('at step 3');
    address.hash = '#example=simple';
    expect(keptBeforeReload()).toBeUndefined();
    address.hash = '#example=mazur';
    leave(undefined);
    expect(keptBeforeReload()).toBeUndefined();
    expect(stored.size).toBe(0);
  });

  it('is the newest, wherever there was room for it', () => {
    leave('short');
    room = 10;
    leave('a longer one');
    expect(keptBeforeReload()).toBe('a longer one');
    expect(stored.size, 'the older one').toBe(0);
    room = Infinity;
    leave('the newest');
    expect(keptBeforeReload()).toBe('the newest');
    expect(entry.state).toEqual({ scroll: 3 });
  });

  it('is nothing where there is no room at all: no older text comes back in its place', () => {
    room = 0;
    leave('older');
    vi.stubGlobal('history', {
      state: entry.state,
      replaceState(state: unknown) {
        if (JSON.stringify(state).includes('too much')) throw new DOMException('full', 'DataCloneError');
        entry.state = state;
      },
    });
    leave('too much');
    expect(entry.state).toEqual({ scroll: 3 });
  });

  it('is listed and erased also where only the history may keep it', () => {
    room = undefined;
    leave('with its notes');
    expect(keptBeforeReload()).toBe('with its notes');
    expect(storedEntries()).toEqual([{ key: 'session', value: `${HERE}\nwith its notes` }]);
    eraseStored();
    expect(storedEntries()).toEqual([]);
    expect(entry.state).toEqual({ scroll: 3 });
    expect(keptBeforeReload()).toBeUndefined();
  });

  it('is asked for early where the history has to keep it, and from when it has to', () => {
    room = 0;
    const stop = keepForReload(() => 'here');
    expect([...listeners.keys()]).not.toContain('beforeunload');
    listeners.get('pagehide')!();
    expect([...listeners.keys()]).toContain('beforeunload');
    stop();
    expect(listeners.size).toBe(0);
  });

  it('is nothing in a frame of another page', () => {
    leave('of the page itself');
    address.search = '?embed=network';
    room = undefined;
    const before = entry.state;
    const stop = keepForReload(() => 'of the frame');
    expect(listeners.size).toBe(0);
    stop();
    expect(entry.state).toBe(before);
    room = Infinity;
    stored.set('propagation-lab.session', `${address.href}\nof an earlier version`);
    expect(keptBeforeReload()).toBeUndefined();
  });
});
