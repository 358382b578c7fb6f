import type { CostCurve } from '../engine/types.ts';
import type { RecordedCost } from './types.ts';

/**
 * The recorded costs, oldest first; those from iteration `pending` on are left out, whose cost is still to come. Where the
 * curve has a stride it then ends with it, up to a stride less one before the last cost that was seen.
 * @param pending Infinity when none is to come
 */
export function knownCosts({ stride, values, last }: CostCurve, pending: number): readonly RecordedCost[] {
  const even = Array.from(values, (cost, i): RecordedCost => ({ iteration: i * stride, cost }));
  const before = even.filter(({ iteration }) => iteration < Math.min(last.iteration, pending));
  return last.iteration < pending ? [...before, last] : before;
}
