import { startTransition, useEffect, useState } from 'react';

/**
 * How many of a page's parts may be drawn: one more after each that has been, until all are there for good. Each one's
 * first drawing is a task of its own, so that a key or a touch never waits for the whole page's.
 */
export function useInTurn(parts: number, begun: boolean): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (begun && drawn < parts) startTransition(() => setDrawn(drawn + 1));
  }, [begun, drawn, parts]);
  return begun ? drawn : 0;
}
