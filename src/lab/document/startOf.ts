import { stepsOf } from '../../engine/catalog/index.ts';
import type { Lab, LabView } from '../types.ts';

/** Where a lab opens that does not say: iteration 0, the first step, sample 1, no explanation pinned. */
export function startOf({ network }: Lab): LabView {
  return { iteration: 0, step: stepsOf(network)[0]!.name, sample: 1 };
}
