import { useEffect, type RefObject } from 'react';
import { afterPaint } from './afterPaint.ts';
import { createPulseLayer, type CircleTrack, type Progress } from './pulseLayer.ts';

/** The progress that the motion follows, told as often as it is known. */
interface Following extends Progress {
  subscribe(listener: () => void): () => void;
}

/**
 * Lets circles move in an element as the progress goes on, without rendering. They are made when what they belong to
 * has been painted, so that it does not wait for them; once that is no longer current, they are left to run.
 */
export function usePulses(
  host: RefObject<HTMLElement | null>,
  tracks: () => readonly CircleTrack[],
  progress: Following,
  isCurrent: () => boolean,
): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    const cancel = afterPaint(() => {
      if (!host.current) return;
      const layer = createPulseLayer(host.current, tracks(), progress);
      const unsubscribe = progress.subscribe(() => {
        if (isCurrent()) layer.follow(progress);
      });
      stop = () => {
        unsubscribe();
        layer.destroy();
      };
    });
    return () => {
      cancel();
      stop?.();
    };
  }, [host, tracks, progress, isCurrent]);
}
