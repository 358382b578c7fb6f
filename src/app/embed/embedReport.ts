import { COST } from '../../engine/catalog/index.ts';
import { range } from '../../lib/range.ts';
import { cellValue, currentStep, veiled, viewOf, type LabState, type Shown } from '../../store/index.ts';
import type { Answer } from '../../platform/embed/parentPage.ts';

/**
 * The state of the lab as messages tell it; `values` names the matrices whose numbers it has. What is hidden from readers
 * is not told to the page around them either.
 */
export function embedReport(state: LabState, whole: Shown, values: readonly string[]): Answer {
  const shown = veiled(whole, state.hidden);
  const { lab, steps, place } = shown;
  const { sample, cell } = viewOf(state);
  const step = currentStep(shown);
  return {
    type: 'state',
    title: lab.title,
    layers: lab.network.layers,
    samples: lab.data.X.length,
    iteration: place.iteration,
    step: step.name,
    phase: step.phase,
    stepNumber: place.step + 1,
    steps: steps.map(({ name }) => name),
    sample,
    cell: cell ?? null,
    playing: state.playing,
    training: state.training,
    cost: cellValue(shown, COST) ?? null,
    values: Object.fromEntries(values.map((name) => [name, rowsOf(shown, name)])),
  };
}

/** A matrix as rows of numbers, null for what is still to come; null for one that this network has not. */
function rowsOf(shown: Shown, name: string): readonly (readonly (number | null)[])[] | null {
  if (!Object.hasOwn(shown.trace.matrices, name)) return null;
  const { rows, cols } = shown.trace.matrices[name]!;
  return range(1, rows).map((row) => range(1, cols).map((col) => cellValue(shown, { matrix: name, row, col }) ?? null));
}
