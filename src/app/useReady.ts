import { useLayoutEffect } from 'react';
import type { LabState, LabStore } from '../store/index.ts';

/** True while the numbers on screen are those that were asked for. */
function isReady({ doc, shown, opening }: LabState): boolean {
  return (
    !opening &&
    shown !== undefined &&
    shown.lab === doc.lab &&
    shown.runKey === doc.run.key &&
    shown.place.iteration === doc.place.iteration &&
    shown.place.step === doc.place.step
  );
}

/**
 * Keeps `data-ready` on the document element: it is taken back in the moment that something else is asked for, and
 * given once its numbers are drawn.
 */
export function useReady(store: LabStore, shown: LabState['shown']): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const settle = () => {
      const state = store.state.getState();
      if (!isReady(state)) dataset['ready'] = 'false';
      else if (state.shown === shown) dataset['ready'] = 'true';
    };
    settle();
    return store.state.subscribe(settle);
  }, [store, shown]);
}
