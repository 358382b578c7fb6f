import { cellId, parseCellId, productOf, type ProductFactor } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import type { Notation } from '../../../lib/notation.ts';
import { currentStep, matrixOf, type Shown } from '../../../store/index.ts';
import { matrixLabel } from '../../cell/names.ts';

/** Larger factors are not drawn: nobody would find a row in them. */
const MAX_LINES = 6;

/** A number of a factor, and where it stands before and after the factor is transposed; all from 0. */
export interface BoardCell {
  readonly id: string;
  readonly value: number;
  readonly row: number;
  readonly col: number;
  readonly before: { readonly row: number; readonly col: number };
  /** Its place in the sum, from 1, when it stands in the row or column that is multiplied. */
  readonly term: number | undefined;
}

export interface BoardFactor {
  readonly matrix: string;
  /** As the reader has it, `Woᵀ`. */
  readonly label: string;
  readonly turns: boolean;
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly BoardCell[];
}

/** The two factors of a step's product as one cell of it needs them: a row of the left, a column of the right. */
export interface Board {
  readonly left: BoardFactor;
  readonly right: BoardFactor;
  /** The products of that row and column, in their order. */
  readonly products: readonly number[];
}

/**
 * The row and column whose products a cell of the current step is the sum of, each in its matrix, as they stand in the
 * formula. Undefined where the step multiplies no matrices, for another step's cell, and for matrices too large to draw.
 */
export function productBoard(shown: Shown, id: string, { names, samples }: Notation): Board | undefined {
  const step = currentStep(shown);
  const product = productOf(shown.lab.network, step, samples);
  const cell = parseCellId(id);
  if (!product || !cell || cell.matrix !== step.makes[0]) return undefined;
  const standsTurned = samples === 'columns';
  const made = standsTurned ? turned(cell) : cell;

  const factor = ({ matrix, transposed }: ProductFactor, side: 'row' | 'col', line: number): BoardFactor => {
    const found = matrixOf(shown, matrix);
    assert(found !== undefined, `${matrix} is a factor of the current step and is not computed.`);
    const cells = Array.from(found.data, (value, i): BoardCell => {
      const own = { row: Math.floor(i / found.cols), col: i % found.cols };
      const before = standsTurned ? turned(own) : own;
      const now = transposed ? turned(before) : before;
      const inLine = now[side] === line - 1;
      return {
        id: cellId({ matrix, row: own.row + 1, col: own.col + 1 }),
        value,
        ...now,
        before,
        term: inLine ? now[side === 'row' ? 'col' : 'row'] + 1 : undefined,
      };
    });
    const isTurned = standsTurned !== transposed;
    return {
      matrix,
      label: `${matrixLabel(matrix, names)}${transposed ? 'ᵀ' : ''}`,
      turns: transposed,
      rows: isTurned ? found.cols : found.rows,
      cols: isTurned ? found.rows : found.cols,
      cells,
    };
  };

  const [left, right] = [factor(product.left, 'row', made.row), factor(product.right, 'col', made.col)];
  if (Math.max(left.rows, left.cols, right.rows, right.cols) > MAX_LINES) return undefined;
  const valueAt = ({ cells }: BoardFactor, term: number) => cells.find((one) => one.term === term)!.value;
  return {
    left,
    right,
    products: Array.from({ length: left.cols }, (_, k) => valueAt(left, k + 1) * valueAt(right, k + 1)),
  };
}

function turned({ row, col }: { readonly row: number; readonly col: number }): { row: number; col: number } {
  return { row: col, col: row };
}
