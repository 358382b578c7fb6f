import { activationName, cellId, suffixOf, type Cell } from '../../engine/catalog/index.ts';
import type { EdgeMark } from '../../scene/index.ts';
import type { CellGathering } from '../cell/useGathering.ts';
import { cellInMaking, cellValue, currentStep, isHidden, type Shown } from '../../store/index.ts';

/** What an edge says below its weight: what it carries now, what it learns, or what it becomes. */
export type EdgeContent =
  | { readonly kind: 'none' }
  /** activation × weight forward, error × weight backward. */
  | {
      readonly kind: 'product';
      readonly left: Cell;
      readonly leftValue: number;
      readonly weight: number;
      readonly product: number;
    }
  /** Its gradient, or what it becomes with the update; also where that is to be found first. */
  | { readonly kind: 'cell'; readonly cell: Cell };

/**
 * Forward, an edge of W carries activation × weight; while the error of the layer before is made, error × weight
 * back; from the gradient step on it shows its gradient, and after its update what it has become.
 */
export function edgeContent(
  shown: Shown,
  sample: number,
  { layer, row, col }: Pick<EdgeMark, 'layer' | 'row' | 'col'>,
  gathering?: CellGathering,
): EdgeContent {
  const { network } = shown.lab;
  const s = suffixOf(network, layer);
  const step = currentStep(shown);

  const learnt = newestOf(shown, [
    { matrix: `W${s}.next`, row, col },
    { matrix: `dW${s}`, row, col },
  ]);
  if (learnt) return { kind: 'cell', cell: learnt };

  const weight = cellValue(shown, { matrix: `W${s}`, row, col });
  if (weight === undefined) return { kind: 'none' };
  const carriesError = step.phase === 'backward' && step.kind === 'E' && step.layer < layer;
  const left: Cell = carriesError
    ? { matrix: `E${s}`, row: sample, col }
    : { matrix: activationName(network, layer), row: sample, col: row };
  const reached = carriesError
    ? termIsMade(shown, { matrix: `E${suffixOf(network, layer - 1)}`, row: sample, col: row }, col, gathering)
    : termIsMade(shown, { matrix: `Z${s}`, row: sample, col }, row, gathering);
  const leftValue = cellValue(shown, left);
  if (!reached || leftValue === undefined) return { kind: 'none' };
  return { kind: 'product', left, leftValue, weight, product: leftValue * weight };
}

/** The first of some cells that is there, be it to see or to find. */
export function newestOf(shown: Shown, cells: readonly Cell[]): Cell | undefined {
  return cells.find((cell) => cellValue(shown, cell) !== undefined || isHidden(shown, cell));
}

/** True when a sum has this term (from 1) already: it is computed, or being made or gathered as far as that. */
function termIsMade(shown: Shown, sum: Cell, term: number, gathering: CellGathering | undefined): boolean {
  if (gathering?.cell === cellId(sum)) return term <= gathering.gathered;
  if (cellValue(shown, sum) !== undefined) return true;
  const inMaking = cellInMaking(shown);
  return inMaking !== undefined && cellId(inMaking) === cellId(sum) && term <= (shown.place.part?.terms ?? 0);
}
