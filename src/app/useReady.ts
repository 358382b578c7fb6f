import { useEffect } from 'react';
import { useLab } from '../store/index.ts';
import type { LabState } from '../store/index.ts';

const selectReady = ({ doc, shown }: LabState) =>
  shown !== undefined &&
  shown.lab === doc.lab &&
  shown.runKey === doc.run.key &&
  shown.place.iteration === doc.place.iteration &&
  shown.place.step === doc.place.step;

/** Keeps `data-ready` on the document element true while the numbers on screen are those that were asked for. */
export function useReady(): void {
  const ready = useLab(selectReady);
  useEffect(() => {
    document.documentElement.dataset['ready'] = String(ready);
  }, [ready]);
}
