import type { RecordedCost } from './types.ts';

/**
 * A curve told in a few rows: its first cost, then those at 1, 2, 4, 8, … strides, and its newest. Training changes most
 * at first; about as many rows come as the curve has doublings, 13 at the most.
 * @param known oldest first
 */
export function costRows(known: readonly RecordedCost[]): RecordedCost[] {
  const rows: RecordedCost[] = [];
  for (let at = 0; at < known.length - 1; at = at === 0 ? 1 : 2 * at) rows.push(known[at]!);
  return [...rows, ...known.slice(-1)];
}
