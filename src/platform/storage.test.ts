import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseStored, isStoredKey, readStored, storedEntries, writeStored } from './storage.ts';

beforeEach(() => vi.stubGlobal('history', { state: null }));
afterEach(() => vi.unstubAllGlobals());

/** A storage that keeps its entries in a map; `onWrite` may throw. */
function fakeStorage(onWrite = () => {}): Map<string, string> {
  const entries = new Map<string, string>();
  const tab = new Map([['propagation-lab.session', 'where it was']]);
  vi.stubGlobal('sessionStorage', {
    get length() {
      return tab.size;
    },
    key: (index: number) => [...tab.keys()][index] ?? null,
    getItem: (key: string) => tab.get(key) ?? null,
    removeItem: (key: string) => tab.delete(key),
  });
  vi.stubGlobal('localStorage', {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      onWrite();
      entries.set(key, value);
    },
    removeItem: (key: string) => entries.delete(key),
  });
  return entries;
}

describe('storage', () => {
  it('keeps a text, under a name of our own, until it is forgotten', () => {
    const entries = fakeStorage();
    expect(readStored('theme')).toBeUndefined();
    expect(writeStored('theme', 'dark')).toBe('stored');
    expect([...entries.keys()]).toEqual(['propagation-lab.theme']);
    expect(readStored('theme')).toBe('dark');
    expect(writeStored('theme', undefined)).toBe('stored');
    expect(readStored('theme')).toBeUndefined();
  });

  it('lists and erases all that is ours, unknown keys of older pages too, and nothing else', () => {
    const entries = fakeStorage();
    entries.set('other-page', 'theirs');
    entries.set('propagation-lab.of-an-older-page', '1');
    writeStored('theme', 'dark');
    writeStored('numbers', '{}');
    expect(storedEntries()).toEqual([
      { key: 'numbers', value: '{}' },
      { key: 'of-an-older-page', value: '1' },
      { key: 'theme', value: 'dark' },
      { key: 'session', value: 'where it was' },
    ]);
    expect(['theme', 'session', 'timer', 'of-an-older-page'].filter(isStoredKey), 'what has words of its own').toEqual([
      'theme',
      'session',
      'timer',
    ]);
    eraseStored();
    expect([...entries]).toEqual([['other-page', 'theirs']]);
    expect(storedEntries()).toEqual([]);
  });

  it('says when it is full', () => {
    fakeStorage(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(writeStored('theme', 'dark')).toBe('refused');
    expect(readStored('theme')).toBeUndefined();
  });

  it('survives where even naming it is forbidden', () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    const get = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
    expect(readStored('theme')).toBeUndefined();
    expect(writeStored('theme', 'dark')).toBe('refused');
    expect(storedEntries()).toEqual([]);
    expect(eraseStored).not.toThrow();
    Reflect.deleteProperty(globalThis, 'localStorage');
    if (original) Object.defineProperty(globalThis, 'localStorage', original);
  });
});
