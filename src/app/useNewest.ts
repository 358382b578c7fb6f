import { useDeferredValue } from 'react';
import { selectShown, selectTraining, useLab, type Shown } from '../store/index.ts';

/**
 * What the store has to show, and whether it trains. While training, new numbers are rendered in slices between frames; a
 * step by hand, or another lab, is drawn at once.
 */
export function useNewest(): { readonly newest: Shown | undefined; readonly training: boolean } {
  const current = useLab(selectShown);
  const training = useLab(selectTraining);
  const deferred = useDeferredValue(current);
  return { newest: training && current?.runKey === deferred?.runKey ? deferred : current, training };
}
