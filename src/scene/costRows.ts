import type { CostCurve } from '../engine/types.ts';
import type { RecordedCost } from './types.ts';

/**
 * A curve told in a few rows: the first cost, then those at 1, 2, 4, 8, … strides, and the newest. Training changes
 * most at first; about as many rows come as the curve has doublings, 13 at the most. The newest is left out while the
 * pass on screen has not come to it.
 */
export function costRows({ stride, values, last }: CostCurve, isNewestKnown = true): RecordedCost[] {
  const rows: RecordedCost[] = [];
  for (let at = 0; at < values.length; at = at === 0 ? 1 : 2 * at) {
    const iteration = at * stride;
    if (iteration < last.iteration) rows.push({ iteration, cost: values[at]! });
  }
  return isNewestKnown ? [...rows, last] : rows;
}
