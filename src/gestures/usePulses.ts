import { useEffect, type RefObject } from 'react';
import { afterPaint } from './afterPaint.ts';
import { createPulseCanvas, type PulseCanvasOptions } from './pulseCanvas.ts';
import { whenLooksChange } from './whenLooksChange.ts';

export interface PulsesOptions {
  /** Works out, once, what moves. */
  readonly motion: () => PulseCanvasOptions;
  /** The progress from 0 to 1 that it follows, told as often as it changes. */
  readonly progress: { readonly t: number; subscribe(listener: () => void): () => void };
  readonly isCurrent: () => boolean;
}

/**
 * Lets circles move on a canvas as the progress goes on, without rendering. They are there when what they belong to
 * has been painted, so that it does not wait for them; once that is no longer current, they stand.
 */
export function usePulses(canvas: RefObject<HTMLCanvasElement | null>, options: PulsesOptions): void {
  const { motion, progress, isCurrent } = options;
  useEffect(() => {
    let stop: (() => void) | undefined;
    const show = (place: HTMLCanvasElement, moves: PulseCanvasOptions) => {
      const pulses = createPulseCanvas(place, moves);
      const follow = () => {
        if (isCurrent()) pulses.draw(progress.t);
      };
      const endProgress = progress.subscribe(follow);
      stop = () => {
        endProgress();
        endLooks();
        pulses.clear();
      };
      const endLooks = whenLooksChange(() => {
        stop?.();
        show(place, moves);
      });
      follow();
    };
    const cancel = afterPaint(() => {
      if (canvas.current) show(canvas.current, motion());
    });
    return () => {
      cancel();
      stop?.();
    };
  }, [canvas, motion, progress, isCurrent]);
}
