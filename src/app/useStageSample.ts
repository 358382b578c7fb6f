import { startTransition, useLayoutEffect, useState } from 'react';
import { afterPaint } from '../gestures/afterPaint.ts';
import type { LabStore } from '../store/index.ts';

/**
 * The sample that the stage shows, from 1. It is the chosen one, but where a number of another sample is chosen the stage
 * follows a frame later: the number's explanation is what was asked for, and does not wait for the whole network.
 */
export function useStageSample({ state }: LabStore): number {
  const [sample, setSample] = useState(() => state.getState().sample);
  useLayoutEffect(() => {
    const follow = () => setSample(state.getState().sample);
    let callOff = () => {};
    follow();
    const stop = state.subscribe((now, before) => {
      const isSameStage = now.shown === before.shown;
      if (isSameStage && now.sample === before.sample) return;
      callOff();
      // Another lab may not have the sample that the stage still shows.
      if (isSameStage && now.cell !== before.cell) callOff = afterPaint(() => startTransition(follow));
      else follow();
    });
    return () => {
      stop();
      callOff();
    };
  }, [state]);
  return sample;
}
