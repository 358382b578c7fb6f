import { keepInEntry, textInEntry } from './historyEntry.ts';
import { formerAddress, isEmbedded } from './location.ts';
import { SESSION_NAME } from './storage.ts';

/**
 * The text that this tab kept at this address before it was loaded again; undefined after anything but a reload, or a
 * way back to it, and where keeping is forbidden. A frame in another page keeps none.
 */
export function keptBeforeReload(): string | undefined {
  if (isEmbedded()) return undefined;
  const [navigation] = performance.getEntriesByType('navigation');
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type;
  if (type !== 'reload' && type !== 'back_forward') return undefined;
  const kept = read();
  const end = kept.indexOf('\n');
  return end > 0 && kept.slice(0, end).split(' ').includes(location.href) ? kept.slice(end + 1) : undefined;
}

/**
 * Asks for a text whenever the page may be about to go (a reload, a closed tab, a phone that puts it away), and keeps
 * it for this tab and this address, and for the one that was there a moment ago: Firefox loads that one when it had begun
 * to load again before the address changed. Undefined keeps none. A frame in another page is never asked. Returns how to stop.
 */
export function keepForReload(text: () => string | undefined): () => void {
  if (isEmbedded()) return () => {};
  const keep = () => {
    const kept = text();
    // An address has no space.
    const addresses = [location.href, formerAddress()].filter((address) => address !== undefined).join(' ');
    if (!write(kept === undefined ? undefined : `${addresses}\n${kept}`)) keepEarly();
  };
  // Firefox takes no note of a history that changes later than this. (Who listens is in no cache of pages gone back from.)
  const keepEarly = () => addEventListener('beforeunload', keep);
  const hidden = () => document.hidden && keep();
  addEventListener('pagehide', keep);
  if (!mayStore()) keepEarly();
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', keep);
    removeEventListener('beforeunload', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}

/** What is in the entry is of this entry alone, and newer than what the storage still has for lack of room. */
function read(): string {
  const inEntry = textInEntry(SESSION_NAME);
  if (inEntry !== undefined) return inEntry;
  try {
    return sessionStorage.getItem(SESSION_NAME) ?? '';
  } catch {
    return '';
  }
}

function mayStore(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Keeps a text in one place alone; undefined keeps none. False when the tab's storage could not. */
function write(text: string | undefined): boolean {
  const isStored = store(text);
  // Where a tab may store nothing, or has no room, its entry in the history can: it goes with the tab as well.
  keepInEntry(SESSION_NAME, isStored ? undefined : text);
  return isStored;
}

function store(text: string | undefined): boolean {
  try {
    // First, or an older text would stay where there is no room for this one.
    sessionStorage.removeItem(SESSION_NAME);
    if (text !== undefined) sessionStorage.setItem(SESSION_NAME, text);
    return true;
  } catch {
    return false;
  }
}
