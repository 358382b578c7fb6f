import { startTransition, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * A value as it was in the frame before: what renders from it leaves a frame to what renders from the value itself,
 * so that the first sign of a change comes soon. What renders from it is rendered in slices and may fall behind while the
 * value changes faster than that; where it is not `inSlices`, it keeps up with every frame.
 */
export function useAfterPaint<T>(value: T, { inSlices = true } = {}): T {
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
      const follow = () => setLate(newest.current);
      if (inSlices) startTransition(follow);
      else follow();
    });
  }, [value, inSlices]);
  return late;
}
