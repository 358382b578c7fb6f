import { PRESENTER } from './presenterAddress.ts';
import type { TabKey } from './storage.ts';

/** Messages between windows of this page. Who else is on the channel is unknown: what comes has to be checked. */
export interface WindowChannel {
  readonly send: (message: unknown) => void;
  readonly close: () => void;
}

/** As in storage.ts: other pages of the same host keep their own things beside ours. */
const PREFIX = 'propagation-lab.';

/** A channel to other windows of the same origin: the browser lets nobody else on it. */
export function openChannel(name: string, onMessage: (message: unknown) => void): WindowChannel {
  const channel = new BroadcastChannel(PREFIX + name);
  channel.addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin === location.origin) onMessage(data);
  });
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Calls back when this page is shown again as it was left, from the browser's cache. Returns how to stop. */
export function whenBroughtBack(callback: () => void): () => void {
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && callback();
  addEventListener('pageshow', onShow);
  return () => removeEventListener('pageshow', onShow);
}

/** A name that no other pair of windows has. */
export function newChannelName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** Opens this page as the presenter's window; false where the browser lets no window open. Call it from a click. */
export function openPresenterWindow(channel: string): boolean {
  const address = new URL(location.href);
  address.hash = '';
  address.search = new URLSearchParams({ [PRESENTER]: channel }).toString();
  return window.open(address, `${PREFIX}${PRESENTER}`, 'popup,width=1100,height=720') !== null;
}

/** Keeps a text for this tab, as long as it is open; without a word where that is forbidden. */
export function writeTab(key: TabKey, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // It is then lost with a reload, and nothing else.
  }
}

/** What {@link writeTab} kept. */
export function readTab(key: TabKey): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}
