import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * How many of a page's parts may be drawn: one more after each that has been painted, until all are there for good.
 * Each one's first drawing is a task of its own, so that a key or a touch never waits for the whole page's, and the
 * first of them are seen before the last are begun. The `first` of them come together. One that is not all drawn at once
 * says with `isWhole` whether it is, for so many parts.
 */
export function useInTurn(
  parts: number,
  begun: boolean,
  first: number,
  isWhole: (drawn: number) => boolean = () => true,
): number {
  const [drawn, setDrawn] = useState(first);
  const goesOn = begun && drawn < parts && isWhole(drawn);
  useEffect(() => {
    if (!goesOn) return undefined;
    return afterPaint(() => startTransition(() => setDrawn(drawn + 1)));
  }, [goesOn, drawn]);
  return begun ? drawn : 0;
}
