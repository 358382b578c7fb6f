import { hasRowPerSample, type MatrixSpec } from '../../engine/catalog/index.ts';
import type { SampleLines } from '../../lib/notation.ts';
import { windowAround, type Window } from '../../scene/matrixGrid.ts';

/** Beyond these a matrix shows a window around what must be seen; larger ones would be no numbers to read. */
const MAX_LINES = 24;
/** Samples beside each other take more room than below each other. */
const MAX_SAMPLE_COLUMNS = 8;

/** What is on screen of a matrix: its rows and columns as they stand there, and how many of each are left out. */
export interface ShownLines {
  readonly rows: Window;
  readonly cols: Window;
  readonly moreRows: number;
  readonly moreCols: number;
}

/** Rows and columns, as they stand on screen, that have room. */
export interface LineLimits {
  readonly rows: number;
  readonly cols: number;
}

/** How many rows and columns a matrix has as it stands on screen. */
export function shapeOnScreen({ rows, cols }: MatrixSpec, transposed: boolean): Pick<MatrixSpec, 'rows' | 'cols'> {
  return transposed ? { rows: cols, cols: rows } : { rows, cols };
}

/** {@link ShownLines} around a cell of the matrix, which stands transposed when samples are columns. */
export function shownLines(
  { kind, rows, cols }: MatrixSpec,
  samples: SampleLines,
  { row, col }: { readonly row: number; readonly col: number },
  limits?: LineLimits,
): ShownLines {
  const usual = { rows: MAX_LINES, cols: MAX_LINES };
  if (samples === 'rows') return linesOf(rows, cols, limits ?? usual, { row, col });
  const inColumns = hasRowPerSample(kind) ? { ...usual, cols: MAX_SAMPLE_COLUMNS } : usual;
  return linesOf(cols, rows, limits ?? inColumns, { row: col, col: row });
}

function linesOf(
  rows: number,
  cols: number,
  limits: LineLimits,
  { row, col }: { readonly row: number; readonly col: number },
): ShownLines {
  return {
    rows: windowAround(rows, limits.rows, row),
    cols: windowAround(cols, limits.cols, col),
    moreRows: Math.max(0, rows - limits.rows),
    moreCols: Math.max(0, cols - limits.cols),
  };
}
