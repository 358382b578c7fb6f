import { COST } from '../../engine/catalog/index.ts';
import { cellValue, isHidden, type Shown } from '../../store/index.ts';

/**
 * The first iteration whose cost is still to come on screen, or that readers are to find first: neither it nor a later
 * one is told. Where one goes back to all stay that have been seen; at the newest iteration what is taken back is not told.
 * @param trained the newest iteration of the run
 */
export function pendingCost(shown: Shown, trained: number): number {
  const { place, costSeen } = shown;
  const isTold = cellValue(shown, COST) !== undefined || (place.iteration < trained && !isHidden(shown, COST));
  return isTold ? costSeen + 1 : place.iteration;
}
