import { useLayoutEffect } from 'react';
import type { LabState, LabStore } from '../store/index.ts';

/** True while the numbers on screen are those that were asked for. */
export function isReady({ doc, shown, opening }: LabState): boolean {
  return (
    !opening &&
    shown !== undefined &&
    shown.lab === doc.lab &&
    shown.runKey === doc.run.key &&
    shown.place.iteration === doc.place.iteration &&
    shown.place.step === doc.place.step &&
    shown.place.part === doc.place.part
  );
}

/**
 * Keeps `data-ready` on the document element: it is taken back in the moment that something else is asked for, and
 * given once its numbers are drawn in every part of the page, for the sample that the stage is to show.
 * @param shown what every part shows; undefined until all are there
 * @param sample the one that the stage shows, from 1
 */
export function useReady(store: LabStore, shown: LabState['shown'], sample: number | undefined): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const settle = () => {
      const state = store.state.getState();
      dataset['ready'] = String(isReady(state) && state.shown === shown && state.sample === sample);
    };
    settle();
    return store.state.subscribe(settle);
  }, [store, shown, sample]);

  // What could be read until the first numbers were there.
  const begun = shown !== undefined;
  useLayoutEffect(() => {
    if (begun) document.querySelector('.boot')?.remove();
  }, [begun]);
}

/** What the build has drawn answers from now on; whatever is drawn in its place does, too. */
export function useAnswering(): void {
  useLayoutEffect(() => document.getElementById('root')?.removeAttribute('inert'), []);
}
