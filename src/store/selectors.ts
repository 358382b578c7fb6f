import { derivationOf, operandsOf, cellId, parseCellId, type Cell, type Step } from '../engine/catalog/index.ts';
import type { Matrix } from '../engine/types.ts';
import type { LabState, Shown } from './types.ts';

/** A cell as it is on screen: undefined while its step is still to come or its answer is late. */
export function cellValue(shown: Shown, cell: Cell): number | undefined {
  const matrix = matrixOf(shown, cell.matrix);
  return matrix?.data[(cell.row - 1) * matrix.cols + cell.col - 1];
}

/** A matrix of the trace, when the current step or an earlier one has made it. */
export function matrixOf(shown: Shown, name: string): Matrix | undefined {
  return isComputed(shown, name) ? shown.trace.matrices[name] : undefined;
}

/** True when the named matrix is given or made by the current step or one before it. */
export function isComputed({ steps, place }: Shown, name: string): boolean {
  const maker = steps.findIndex(({ makes }) => makes.includes(name));
  return maker <= place.step;
}

export function currentStep(shown: Shown): Step {
  return shown.steps[shown.place.step]!;
}

/** The cell that is explained: the pinned one, else the current step's first one for the sample. */
export function activeCell({ shown, cell, sample }: LabState): string | undefined {
  if (!shown) return undefined;
  const pinned = cell === undefined ? undefined : parseCellId(cell);
  if (pinned && cellValue(shown, pinned) !== undefined) return cell;
  const step = currentStep(shown);
  const [matrix] = step.makes;
  if (matrix === undefined) return undefined;
  const perSample = step.kind === 'Z' || step.kind === 'A' || step.kind === 'E';
  return cellId({ matrix, row: perSample ? sample : 1, col: 1 });
}

/** The cells that stand in the formula of `cell`, by public name. */
export function operandIds({ lab, trace }: Shown, cell: string): string[] {
  const parsed = parseCellId(cell);
  const derivation = parsed && derivationOf(lab.network, lab.data.X.length, trace.iteration, parsed);
  return derivation ? [...new Set(operandsOf(derivation).map(cellId))] : [];
}

export const selectShown = (state: LabState) => state.shown;
export const selectSample = (state: LabState) => state.sample;
export const selectTraining = (state: LabState) => state.training;
export const selectPlaying = (state: LabState) => state.playing;
export const selectStale = (state: LabState) => state.stale;
