import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';

/** No frame counts for more: after a hidden tab or a long pause, time goes on from where it was. */
const LONGEST_FRAME_MS = 100;

/** The page's one frame loop: hands the time that passed to the store while something moves or plays. */
export function useFrameLoop(store: LabStore): void {
  useEffect(() => {
    let request = 0;
    let lastMs: number | undefined;
    const frame = (nowMs: number) => {
      const { playing } = store.state.getState();
      if (!playing && !store.playhead.moving) {
        request = 0;
        lastMs = undefined;
        return;
      }
      if (lastMs !== undefined) store.advance(Math.min(LONGEST_FRAME_MS, nowMs - lastMs));
      lastMs = nowMs;
      request = requestAnimationFrame(frame);
    };
    const wake = () => {
      if (request === 0) request = requestAnimationFrame(frame);
    };
    wake();
    const stopState = store.state.subscribe(wake);
    const stopPlayhead = store.playhead.subscribe(wake);
    return () => {
      stopState();
      stopPlayhead();
      cancelAnimationFrame(request);
    };
  }, [store]);
}
