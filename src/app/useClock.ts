import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';

/**
 * How often time is told while it goes on. What moves between is run by the browser (see gestures/pulseLayer), so this
 * needs no frame of its own: it is only fine enough for a step to come, or a term to arrive, when it should.
 */
const TICK_MS = 40;
/** No tick counts for more: after a hidden tab or a long pause, time goes on from where it was. */
const LONGEST_TICK_MS = 250;

/** The page's one clock: tells the store the time that passed while something moves or plays, and the page is seen. */
export function useClock(store: LabStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastMs = 0;
    const isNeeded = () => store.state.getState().playing || store.playhead.moving;
    const wake = () => {
      if (timer !== undefined || !isNeeded()) return;
      lastMs = performance.now();
      timer = setTimeout(tick, TICK_MS);
    };
    const tick = () => {
      timer = undefined;
      const passedMs = performance.now() - lastMs;
      if (!document.hidden) store.advance(Math.min(LONGEST_TICK_MS, passedMs));
      wake();
    };
    wake();
    const stopState = store.state.subscribe(wake);
    const stopPlayhead = store.playhead.subscribe(wake);
    return () => {
      stopState();
      stopPlayhead();
      clearTimeout(timer);
    };
  }, [store]);
}
