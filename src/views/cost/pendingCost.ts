import { COST } from '../../engine/catalog/index.ts';
import { cellValue, isHidden, type Shown } from '../../store/index.ts';

/**
 * The iteration whose cost is still to come on screen, or that readers are to find first: neither it nor a later one is
 * told. Undefined when all may be: what has been trained past has been seen.
 */
export function pendingCost(shown: Shown, trained: number): number | undefined {
  if (cellValue(shown, COST) !== undefined) return undefined;
  const { iteration } = shown.place;
  return isHidden(shown, COST) || iteration >= trained ? iteration : undefined;
}
