import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';

/** No tick counts for more: after a hidden tab or a long pause, time goes on from where it was. */
const LONGEST_TICK_MS = 250;

/**
 * The page's one clock: tells the store, frame by frame, the time that passed while something moves or plays, and the
 * page is seen.
 */
export function useClock(store: LabStore): void {
  useEffect(() => {
    let frame: number | undefined;
    let lastMs = 0;
    const isNeeded = () => store.state.getState().playing || store.playhead.moving;
    const wake = () => {
      if (frame !== undefined || !isNeeded()) return;
      lastMs = performance.now();
      frame = requestAnimationFrame(tick);
    };
    const tick = () => {
      const nowMs = performance.now();
      const passedMs = nowMs - lastMs;
      lastMs = nowMs;
      if (!document.hidden) store.advance(Math.min(LONGEST_TICK_MS, passedMs));
      frame = isNeeded() ? requestAnimationFrame(tick) : undefined;
    };
    wake();
    const stopState = store.state.subscribe(wake);
    const stopPlayhead = store.playhead.subscribe(wake);
    return () => {
      stopState();
      stopPlayhead();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [store]);
}
