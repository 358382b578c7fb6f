import type { LiveFlag } from './mediaQuery.ts';

/** `unavailable`: the browser has no full screen for pages, as on an iPhone; `refused`: not allowed here or now. */
export type FullscreenOutcome = 'entered' | 'left' | 'refused' | 'unavailable';

/** Whether something of the page fills the screen; it also ends by the browser's own Escape. */
export const isFullscreen: LiveFlag = {
  get: () => document.fullscreenElement !== null,
  subscribe(onChange) {
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  },
};

/** Fills the screen with the page, or ends that; call it from a click or a key. */
export async function toggleFullscreen(): Promise<FullscreenOutcome> {
  if (!document.fullscreenEnabled) return 'unavailable';
  const leaving = isFullscreen.get();
  const change = leaving ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return change.then(
    () => (leaving ? 'left' : 'entered'),
    () => 'refused' as const,
  );
}
