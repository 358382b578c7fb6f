import type { CostCurve } from '../engine/types.ts';

/** A cost and the iteration that it belongs to. */
export interface CostRow {
  readonly iteration: number;
  readonly cost: number;
}

/**
 * A curve told in a few rows: the first cost, then those at 1, 2, 4, 8, … strides, and the newest. Training changes
 * most at first; about as many rows come as the curve has doublings, 13 at the most.
 */
export function costRows({ stride, values, last }: CostCurve): CostRow[] {
  const rows: CostRow[] = [];
  for (let at = 0; at < values.length; at = at === 0 ? 1 : 2 * at) {
    const iteration = at * stride;
    if (iteration < last.iteration) rows.push({ iteration, cost: values[at]! });
  }
  return [...rows, last];
}
