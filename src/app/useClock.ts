import { useEffect } from 'react';
import { useMedia } from '../gestures/useMedia.ts';
import type { LabStore } from '../store/index.ts';

/** No tick counts for more: after a hidden tab, which has no frames, time goes on from about where it was. */
const LONGEST_TICK_MS = 250;

/**
 * The page's one clock: tells the store, frame by frame, the time that passed while something moves, plays or trains. A page
 * that nobody sees has no frames. Where no motion is wanted, nothing moves within a step.
 */
export function useClock(store: LabStore): void {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => {
    let frame: number | undefined;
    let lastMs = 0;
    const isNeeded = () => {
      const { playing, training } = store.state.getState();
      return playing || training || (store.playhead.moving && !still);
    };
    const wake = () => {
      if (frame !== undefined || !isNeeded()) return;
      lastMs = performance.now();
      frame = requestAnimationFrame(tick);
    };
    const tick = () => {
      const nowMs = performance.now();
      const passedMs = nowMs - lastMs;
      lastMs = nowMs;
      try {
        store.advance(Math.min(LONGEST_TICK_MS, passedMs));
      } finally {
        // Whatever went wrong in who listens: the time goes on.
        frame = isNeeded() ? requestAnimationFrame(tick) : undefined;
      }
    };
    wake();
    const stopState = store.state.subscribe(wake);
    const stopPlayhead = store.playhead.subscribe(wake);
    return () => {
      stopState();
      stopPlayhead();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [store, still]);
}
