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

/** {@link ShownLines} around a cell of the matrix, which stands transposed when samples are columns. */
export function shownLines(
  { kind, rows, cols }: MatrixSpec,
  samples: SampleLines,
  { row, col }: { readonly row: number; readonly col: number },
): ShownLines {
  if (samples === 'rows') return linesOf(rows, cols, MAX_LINES, { row, col });
  return linesOf(cols, rows, hasRowPerSample(kind) ? MAX_SAMPLE_COLUMNS : MAX_LINES, { row: col, col: row });
}

function linesOf(
  rows: number,
  cols: number,
  maxCols: number,
  { row, col }: { readonly row: number; readonly col: number },
): ShownLines {
  return {
    rows: windowAround(rows, MAX_LINES, row),
    cols: windowAround(cols, maxCols, col),
    moreRows: Math.max(0, rows - MAX_LINES),
    moreCols: Math.max(0, cols - maxCols),
  };
}
