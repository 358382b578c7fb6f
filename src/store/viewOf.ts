import { stepsOf } from '../engine/catalog/index.ts';
import type { LabView } from '../lab/index.ts';
import type { LabState } from './types.ts';

/** Where the document opens again: the place, the sample and the pinned cell. */
export function viewOf({ doc, sample, cell }: LabState): LabView {
  const step = stepsOf(doc.lab.network)[doc.place.step];
  return { iteration: doc.place.iteration, ...(step && { step: step.name }), sample, ...(cell && { cell }) };
}
