import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import type { Shown } from '../../store/index.ts';

/**
 * Where one is, for what stands around the current step: where an iteration begins anew, for a frame the place before.
 * All chips and some buttons change there, and the current step is to come first.
 */
export function usePlaceAround(place: Shown['place']): Shown['place'] {
  const before = useAfterPaint(place);
  return before.iteration === place.iteration ? place : before;
}
