import type { CostCurve } from '../types.ts';

/** A curve has at most this many values: one per pixel of a wide panel. */
export const MAX_COSTS = 1024;

/** The cost of iterations 0, stride, 2·stride, … and of the newest, in bounded memory. */
export interface CostHistory {
  /** The next iteration whose cost belongs in the curve. */
  readonly wanted: number;
  /** The cost of iteration 0. */
  readonly first: number;
  /** Takes the cost of an iteration; keeps it if it is wanted or the newest. */
  add(iteration: number, cost: number): void;
  /** The curve, copied. */
  curve(): CostCurve;
}

/** An empty history, or one that goes on from a curve. */
export function createCostHistory(from?: CostCurve): CostHistory {
  let stride = from?.stride ?? 1;
  let count = from?.values.length ?? 0;
  const values = new Float64Array(Math.max(MAX_COSTS, count));
  if (from) values.set(from.values);
  let last = from?.last ?? { iteration: -1, cost: Number.NaN };

  /** Keeps every other value until there are at most so many. */
  const thinTo = (most: number) => {
    while (count > most) {
      count = Math.ceil(count / 2);
      for (let i = 0; i < count; i++) values[i] = values[2 * i]!;
      stride *= 2;
    }
  };
  thinTo(MAX_COSTS);

  return {
    get wanted() {
      return count * stride;
    },
    get first() {
      return values[0]!;
    },
    add(iteration, cost) {
      if (iteration > last.iteration) last = { iteration, cost };
      if (iteration !== count * stride) return;
      // An even number of values: what comes next is on the doubled stride, too.
      if (count === MAX_COSTS) thinTo(MAX_COSTS - 1);
      values[count++] = cost;
    },
    curve: () => ({ stride, values: values.slice(0, count), last }),
  };
}
