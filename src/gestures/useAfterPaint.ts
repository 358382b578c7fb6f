import { startTransition, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * A value as it was in the frame before: what renders from it leaves a frame to what renders from the value itself,
 * so that the first sign of a change comes soon. It never falls behind by more than the frame that is being painted.
 */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  const newest = useRef(value);
  const underWay = useRef(false);
  // Not after the frame, by when an older one may be on its way.
  useLayoutEffect(() => {
    newest.current = value;
    if (underWay.current) return;
    underWay.current = true;
    afterPaint(() => {
      underWay.current = false;
      startTransition(() => setLate(newest.current));
    });
  }, [value]);
  return late;
}
