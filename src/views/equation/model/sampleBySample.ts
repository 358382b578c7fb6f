import { cellId, suffixOf, activationName, type Cell } from '../../../engine/catalog/index.ts';
import { assert } from '../../../lib/assert.ts';
import {
  decimalsFor,
  relation,
  showNumber,
  sum,
  type NumberStyle,
  type Relation,
  type ShownNumber,
} from '../../../lib/numbers/index.ts';
import type { Notation } from '../../../lib/notation.ts';
import { range } from '../../../lib/range.ts';
import { windowAround, type Window } from '../../../scene/matrixGrid.ts';
import type { Shown } from '../../../store/index.ts';
import { matrixLabel } from '../../cell/names.ts';
import type { Term } from './expression.ts';
import { specOf } from './matrixSymbol.ts';
import { sampleGroups } from './sampleGroups.ts';
import { cellTerm, sampleShare, sharesTogether } from './sampleShare.ts';

/** As many rows and columns of a matrix are shown. */
const MAX_LINES = 6;

/** A number of a small matrix as it is shown. */
export interface SmallCell {
  readonly term: Term;
  readonly shown: ShownNumber;
}

type CellTerm = Extract<Term, { kind: 'cell' }>;

/** What a sample, or several together, add to a gradient matrix. */
export interface SampleMatrix {
  readonly samples: readonly number[];
  /** The sample's numbers that are multiplied, one for each row and one for each column; of several there are none. */
  readonly down: readonly CellTerm[];
  readonly across: readonly CellTerm[];
  readonly cells: readonly (readonly SmallCell[])[];
}

/** A gradient matrix as the sum of what its samples add to it. */
export interface SamplesOfGradient {
  readonly matrix: string;
  readonly kind: 'dW' | 'dB';
  /** Its own name, and those of the layer input and layer error that are multiplied, as the reader has them. */
  readonly name: string;
  readonly input: string;
  readonly error: string;
  /** What is shown of the matrix, as it stands on screen. */
  readonly rows: Window;
  readonly cols: Window;
  /** True when samples are columns: every matrix stands transposed. */
  readonly transposed: boolean;
  /** True when rows or columns are left out. */
  readonly cut: boolean;
  readonly parts: readonly SampleMatrix[];
  readonly sum: readonly (readonly SmallCell[])[];
  /** Between the matrices and their sum: `=` when it holds in every cell. */
  readonly relation: Relation;
}

/**
 * dW = Σᵢ (row i of the layer input)ᵀ · (row i of the layer error), dB = Σᵢ row i of the layer error, written out around
 * a cell of the gradient; with samples in columns dW = Σⱼ (column j of the layer error) · (column j of the layer input)ᵀ.
 * Throws when the cell is of no gradient.
 */
export function samplesOfGradient(
  shown: Shown,
  gradient: Cell,
  {
    selected,
    style,
    notation,
  }: { readonly selected: number; readonly style: NumberStyle; readonly notation: Notation },
): SamplesOfGradient {
  const { network, data } = shown.lab;
  const m = data.X.length;
  const { matrix } = gradient;
  const spec = specOf(network, m, matrix);
  const { kind, layer } = spec;
  assert(kind === 'dW' || kind === 'dB', `${matrix} is no gradient: no sample adds to it.`);
  const rows = windowAround(spec.rows, MAX_LINES, gradient.row);
  const cols = windowAround(spec.cols, MAX_LINES, gradient.col);
  const input = activationName(network, layer);
  const error = `E${suffixOf(network, layer)}`;

  const transposed = notation.samples === 'columns';
  const laidOut = <T>(lines: readonly (readonly T[])[]) => (transposed ? transpose(lines) : lines);
  const inWindow = (termAt: (cell: Cell) => Term) =>
    linesOf(rows).map((row) => linesOf(cols).map((col) => termAt({ matrix, row, col })));
  const headsOf = (sample: number) => {
    const numbersOf = (name: string, window: Window) =>
      linesOf(window).map((col) => cellTerm(shown, { matrix: name, row: sample, col }));
    const inputs = kind === 'dB' ? [] : numbersOf(input, rows);
    const errors = numbersOf(error, cols);
    return transposed ? { down: errors, across: inputs } : { down: inputs, across: errors };
  };
  const { shown: single, others } = sampleGroups(m, selected);
  const parts = single.map((sample): SampleMatrix => ({
    samples: [sample],
    ...headsOf(sample),
    cells: inAlignedNumbers(laidOut(inWindow((cell) => sampleShare(shown, cell, sample))), style),
  }));
  if (others.length > 0) {
    const cells = inWindow((cell) => sharesTogether(shown, cell, others));
    parts.push({ samples: others, down: [], across: [], cells: inAlignedNumbers(laidOut(cells), style) });
  }
  const total = inAlignedNumbers(laidOut(inWindow((cell) => cellTerm(shown, cell))), style);
  const addsUp = total.every((line, r) =>
    line.every(({ shown: shownSum }, c) => {
      const added = parts.map(({ cells }) => cells[r]![c]!.shown);
      return relation(sum(added), shownSum) === '=';
    }),
  );
  return {
    matrix,
    kind,
    name: matrixLabel(matrix, notation.names),
    input,
    error: matrixLabel(error, notation.names),
    rows: transposed ? cols : rows,
    cols: transposed ? rows : cols,
    transposed,
    cut: spec.rows > MAX_LINES || spec.cols > MAX_LINES,
    parts,
    sum: total,
    relation: addsUp ? '=' : '≈',
  };
}

/** True for the cell of a small matrix that belongs to the named gradient. */
export function isAt(
  { matrix, rows, cols, transposed }: SamplesOfGradient,
  r: number,
  c: number,
  id: string | undefined,
): boolean {
  const [row, col] = [rows.first + r, cols.first + c];
  return id === cellId(transposed ? { matrix, row: col, col: row } : { matrix, row, col });
}

function transpose<T>(lines: readonly (readonly T[])[]): T[][] {
  return lines[0]!.map((_, c) => lines.map((line) => line[c]!));
}

function linesOf({ first, last }: Window): number[] {
  return range(first, last);
}

/** The numbers of one matrix, in as many decimals as all of them need. */
function inAlignedNumbers(terms: readonly (readonly Term[])[], style: NumberStyle): SmallCell[][] {
  const decimals = decimalsFor(
    terms.flat().map(({ value }) => value),
    style,
  );
  return terms.map((line) => line.map((term) => ({ term, shown: showNumber(term.value, style, decimals) })));
}
