import { useMemo } from 'react';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import { litBy, useAttended, usePath, type Lit, type Shown } from '../../store/index.ts';

/**
 * What is lit among the numbers that a view shows, for the chosen sample or the one it shows. While one goes from number
 * to number within what is shown, it comes a frame after the number and its explanation, which one waits for. The same
 * lists as long as it is the light of the same number.
 */
export function useLitInTurn(shown: Shown, sample?: number): Lit {
  const attended = useAttended(shown, sample);
  const path = usePath(shown, sample);
  const now = useMemo(() => ({ shown, attended, path }), [shown, attended, path]);
  const before = useAfterPaint(now, { inSlices: false });
  const lit = before.shown === shown ? before : now;
  return useMemo(() => litBy(lit.shown, lit.attended, lit.path), [lit.shown, lit.attended, lit.path]);
}
