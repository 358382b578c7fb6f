import { cellId, hasRowPerSample, parseCellId } from '../../../engine/catalog/index.ts';
import { currentStep } from '../../../store/index.ts';
import type { Shown } from '../../../store/index.ts';
import { specOf } from './matrixSymbol.ts';
import { range } from '../../../lib/range.ts';

/** A matrix of parameters with more numbers than this is offered row by row. */
const MAX_CELLS = 8;

/**
 * The cells of the current step to choose from: the sample's row; of a matrix that has no samples all of a few cells,
 * else the row of the explained one (row 1 when that is elsewhere); of the cost the whole and the sample's share.
 */
export function stepCells(shown: Shown, sample: number, explained: string | undefined): string[] {
  const { network, data } = shown.lab;
  const step = currentStep(shown);
  const matrix = step.makes[0]!;
  if (step.kind === 'C') return ['C', cellId({ matrix: 'C-share', row: sample, col: 1 })];

  const { rows, cols } = specOf(network, data.X.length, matrix);
  const rowOf = (row: number) => range(1, cols).map((col) => cellId({ matrix, row, col }));
  if (hasRowPerSample(step.kind)) return rowOf(sample);
  if (rows * cols <= MAX_CELLS) return range(1, rows).flatMap(rowOf);
  const cell = explained === undefined ? undefined : parseCellId(explained);
  return rowOf(cell?.matrix === matrix ? cell.row : 1);
}
