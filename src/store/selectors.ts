import {
  cellId,
  hasRowPerSample,
  cellOfStep,
  consequencesOf,
  derivationOf,
  matrixSpecs,
  operandsOf,
  parseCellId,
  termsOf,
  type Cell,
  type Step,
} from '../engine/catalog/index.ts';
import type { Matrix } from '../engine/types.ts';
import type { LabState, LitPath, Proof, Shown } from './types.ts';

/** A cell as it is on screen: undefined while its step is still to come, its answer is late or it is hidden. */
export function cellValue(shown: Shown, cell: Cell): number | undefined {
  const matrix = matrixOf(shown, cell.matrix);
  if (!matrix || isHidden(shown, cell)) return undefined;
  const index = indexIn(matrix, cell);
  return index < madeCells(shown, cell.matrix) ? matrix.data[index] : undefined;
}

function indexIn({ cols }: Matrix, { row, col }: Cell): number {
  return (row - 1) * cols + col - 1;
}

/** True for a number that is there and that the audience is to find first. */
export function isHidden(shown: Shown, cell: Cell): boolean {
  const { hidden } = shown;
  const matrix = hidden && matrixOf(shown, cell.matrix);
  if (!hidden || !matrix || indexIn(matrix, cell) >= madeCells(shown, cell.matrix)) return false;
  return hidden.has(cell.matrix) || hidden.has(cellId(cell));
}

/** How many cells of a matrix are made so far, row by row: fewer than it has while one moves cell by cell. */
export function madeCells(shown: Shown, name: string): number {
  const { part } = shown.place;
  if (!part || currentStep(shown).makes[0] !== name) return Infinity;
  return part.terms === undefined ? part.cells : part.cells - 1;
}

/** True while what a view shows is what is shown now, and nothing that it is about to leave. */
export function isNewest({ shown: newest }: Pick<LabState, 'shown'>, { trace, place }: Shown): boolean {
  return newest?.trace === trace && newest.place === place;
}

/** The cell that is being made, where one moves cell by cell. */
export function cellInMaking(shown: Shown): Cell | undefined {
  const { part } = shown.place;
  return part && cellOfStep(shown.lab.network, shown.lab.data.X.length, currentStep(shown), part.cells);
}

/** A matrix of the trace, when the current step or an earlier one has made it. */
export function matrixOf(shown: Shown, name: string): Matrix | undefined {
  return isComputed(shown, name) ? shown.trace.matrices[name] : undefined;
}

/** True when the named matrix is given or made by the current step or one before it. */
export function isComputed({ steps, place }: Pick<Shown, 'steps' | 'place'>, name: string): boolean {
  const maker = steps.findIndex(({ makes }) => makes.includes(name));
  return maker <= place.step;
}

export function currentStep(shown: Shown): Step {
  return shown.steps[shown.place.step]!;
}

/** What decides which cell is explained and which has the attention. */
export type Attention = Pick<LabState, 'shown' | 'cell' | 'sample' | 'attended'>;

/** The cell that is explained: the pinned one, else the one looked at, else the current step's first for the sample. */
export function explainedCell({ shown, cell, sample, attended }: Attention): string | undefined {
  if (!shown) return undefined;
  if (cell !== undefined && isShown(shown, cell)) return cell;
  if (attended && !attended.withinExplanation && isShown(shown, attended.cell)) return attended.cell;
  const inMaking = cellInMaking(shown);
  if (inMaking) return cellId(inMaking);
  const step = currentStep(shown);
  const [matrix] = step.makes;
  if (matrix === undefined) return undefined;
  return cellId({ matrix, row: hasRowPerSample(step.kind) ? sample : 1, col: 1 });
}

/** The cell that has the attention: the one looked at, else the one that is explained. */
export function attendedCell(attention: Attention): string | undefined {
  const { shown, attended } = attention;
  return shown && attended && isShown(shown, attended.cell) ? attended.cell : explainedCell(attention);
}

/** The chosen path, while its gradient is explained and its sample shown. */
export function activePath(attention: Attention & Pick<LabState, 'path'>): LitPath | undefined {
  const { path, sample } = attention;
  return path && path.sample === sample && path.cell === explainedCell(attention) ? path : undefined;
}

/** What is lit among the numbers that a view shows, by public name. */
export interface Lit {
  /** All of it: what the number with the attention is made from, and what is made from it. */
  readonly all: readonly string[];
  /** What is made from it. */
  readonly used: readonly string[];
}

/**
 * All that is linked to the cell that has the attention. A chosen path stands for the links of its gradient, and is lit
 * beside those of another cell.
 */
export function litBy(shown: Shown, attended: string | undefined, path: LitPath | undefined): Lit {
  const isLinked = attended !== undefined && attended !== path?.cell;
  const used = isLinked ? usersOf(shown, attended) : [];
  const linked = isLinked ? linkedIds(shown, attended, used) : [];
  return { all: path ? [...path.names, ...linked] : linked, used };
}

function isShown(shown: Shown, id: string): boolean {
  const parsed = parseCellId(id);
  return parsed !== undefined && cellValue(shown, parsed) !== undefined;
}

/** Kinds that stand in formulas and in no matrix on screen: what they are made of, and make, is lit through them. */
const BETWEEN: ReadonlySet<string> = new Set(['O-Y', "R'", 'C-share']);

/**
 * The cells that light up with one, by public name: those in its formula and those in whose formulas it stands (`used`),
 * as far as they are computed.
 */
export function linkedIds(shown: Shown, id: string, used: readonly string[] = usersOf(shown, id)): string[] {
  const parsed = parseCellId(id);
  if (!parsed) return [];
  const { lab, trace } = shown;
  const m = lab.data.X.length;
  if (isUnderWay(shown, parsed))
    return (termsOf(lab.network, m, parsed)[shown.place.part!.terms! - 1] ?? []).map(cellId);
  const operands = through(shown, parsed, (cell) => {
    const derivation = derivationOf(lab.network, m, trace.iteration, cell);
    return derivation ? operandsOf(derivation) : [];
  });
  return [...new Set([...operands, ...used])];
}

/** The cells in whose formulas one stands, by public name, as far as they are computed. */
export function usersOf(shown: Shown, id: string): string[] {
  const parsed = parseCellId(id);
  if (!parsed || isUnderWay(shown, parsed)) return [];
  const { network, data } = shown.lab;
  return through(shown, parsed, (cell) => consequencesOf(network, data.X.length, cell));
}

/** What `next` gives for a cell, and through what stands between, as far as it is computed. */
function through(shown: Shown, cell: Cell, next: (cell: Cell) => Cell[]): string[] {
  const { network, data } = shown.lab;
  const kinds = new Map(matrixSpecs(network, data.X.length).map(({ name, kind }): [string, string] => [name, kind]));
  const follow = (from: Cell): Cell[] =>
    next(from).flatMap((other) => (BETWEEN.has(kinds.get(other.matrix) ?? '') ? [other, ...follow(other)] : [other]));
  return [
    ...new Set(
      follow(cell)
        .filter((other) => cellValue(shown, other) !== undefined)
        .map(cellId),
    ),
  ];
}

/** True for the cell that is being made term by term, as long as terms are missing. */
function isUnderWay(shown: Shown, cell: Cell): boolean {
  const inMaking = cellInMaking(shown);
  return shown.place.part?.terms !== undefined && inMaking !== undefined && cellId(inMaking) === cellId(cell);
}

/** The check of gradients, when it is about the run and iteration on screen and these are current. */
export function currentProof({ proof, shown, stale, training }: ProofState): Proof | undefined {
  const isCurrent = proof?.runKey === shown?.runKey && proof?.iteration === shown?.trace.iteration;
  return isCurrent && !stale && !training ? proof : undefined;
}
type ProofState = Pick<LabState, 'proof' | 'shown' | 'stale' | 'training'>;

export const selectShown = (state: LabState) => state.shown;
export const selectCell = (state: LabState) => state.cell;
/** A sample that is asked for with a lab whose numbers are still to come is not one of those on screen. */
export const selectSample = ({ sample, shown }: LabState) => Math.min(sample, shown?.lab.data.X.length ?? sample);
export const selectTraining = (state: LabState) => state.training;
export const selectPlaying = (state: LabState) => state.playing;
export const selectStale = (state: LabState) => state.stale;
export const selectGrain = (state: LabState) => state.grain;
export const selectPresent = (state: LabState) => state.present;
export const selectHidden = (state: LabState) => state.hidden;
export const selectFrozen = (state: LabState) => state.frozen;
export const selectPresenter = (state: LabState) => state.presenter;
export const selectBlack = (state: LabState) => state.black;

/**
 * True while the person is told that a newer version of the page is there: when nothing else is to be said, and nothing is
 * presented, since an audience has no use for it.
 */
export function selectTellsNewer({ newerVersion, notice, present, presenter }: LabState): boolean {
  return newerVersion && !notice && !present && !presenter;
}
