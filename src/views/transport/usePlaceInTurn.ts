import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import type { Shown } from '../../store/index.ts';

/**
 * Where one is, for what stands around the current step: where a run comes into another iteration, for a frame the place
 * before. All chips and some buttons change there, and the current step is to come first.
 */
export function usePlaceInTurn(shown: Shown): Shown['place'] {
  const before = useAfterPaint(shown, { inSlices: false });
  const isLate = before.runKey === shown.runKey && before.place.iteration !== shown.place.iteration;
  return isLate ? before.place : shown.place;
}
