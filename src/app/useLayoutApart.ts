import { useLayoutEffect } from 'react';
import type { Shown } from '../store/index.ts';

/**
 * Has the page laid out in a task of its own when new numbers of a training are in it, before the frame that paints
 * them: all of them change together, and laid out and painted in one task they would keep a key or a touch waiting for
 * longer than 50 ms. Browsers that cannot put a task before a frame do both in one.
 */
export function useLayoutApart(shown: Shown | undefined, training: boolean): void {
  useLayoutEffect(() => {
    if (!training || !('scheduler' in globalThis)) return;
    void scheduler.postTask(() => document.body.getBoundingClientRect(), { priority: 'user-blocking' });
  }, [shown, training]);
}
