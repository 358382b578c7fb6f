import { derivationOf, parseCellId, stepsOf } from '../../engine/catalog/index.ts';
import { refuse } from '../error.ts';
import { MAX_ITERATIONS } from '../limits.ts';
import type { Lab, LabView } from '../types.ts';
import { shortened, type Read } from './readNumber.ts';
import { optional, readFields, readInteger, readString } from './readValue.ts';
import { startOf } from './startOf.ts';

/**
 * The place in the playback: a step of this network, a sample of its batch and, if any, a cell that it has.
 *
 * Throws LabError.
 */
export function readView(value: unknown, place: string, lab: Lab): LabView {
  const fields = readFields(value, place, ['iteration', 'step', 'cell', 'sample']);
  const m = lab.data.X.length;
  const start = startOf(lab);
  const iteration = optional(
    fields,
    place,
    'iteration',
    (it, at) => readInteger(it, at, 0, MAX_ITERATIONS),
    start.iteration,
  );
  const readStep: Read<string> = (it, at) => {
    const step = readString(it, at);
    const steps = stepsOf(lab.network).map(({ name }) => name);
    return steps.includes(step) ? step : refuse('unknown-step', at, { received: shortened(step), steps });
  };
  const readCell: Read<string> = (it, at) => {
    const id = readString(it, at);
    const cell = parseCellId(id);
    const exists = cell && derivationOf(lab.network, m, iteration, cell);
    return exists ? id : refuse('unknown-cell', at, { received: shortened(id) });
  };

  const step = optional(fields, place, 'step', readStep, start.step!);
  const cell = optional<string | undefined>(fields, place, 'cell', readCell, undefined);
  const sample = optional(fields, place, 'sample', (it, at) => readInteger(it, at, 1, m), start.sample!);
  return { iteration, step, ...(cell !== undefined && { cell }), sample };
}
