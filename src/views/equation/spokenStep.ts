import { cellId, hasRowPerSample, parseCellId } from '../../engine/catalog/index.ts';
import { fill, joined } from '../../i18n/fill.ts';
import { assert } from '../../lib/assert.ts';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';
import { relation, showNumber } from '../../lib/numbers/index.ts';
import { cellInMaking, cellValue, currentStep, type Shown } from '../../store/index.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { renamed } from '../cell/names.ts';
import type { EquationStyle } from '../cell/numberStyles.ts';
import { cellMeaning } from './model/cellMeaning.ts';
import { explain } from './model/explain.ts';
import { gateOf } from './model/gate.ts';
import { numberWriter } from './model/numberWriter.ts';
import { neuronWords } from './model/layerWords.ts';
import { specOf } from './model/matrixSymbol.ts';
import { spokenDerivation } from './model/spokenDerivation.ts';
import { stepCells } from './model/stepCells.ts';
import { stepTitle } from './model/stepWords.ts';
import { wordsWith, type EquationWords } from './model/words.ts';

/** More neurons than this are too many to listen to. */
const MAX_SPOKEN = 8;

/** What a step is said with. */
export interface SpokenWith {
  readonly words: EquationWords;
  readonly style: EquationStyle;
  readonly notation?: Notation;
}

/**
 * The step as one announces it: "Step 6 of 15: Output layer error. For sample 3: output 1: 1, output 2: 0, gate
 * closed." Gradients and updates, which belong to no sample, say their shape.
 */
export function spokenStep(
  shown: Shown,
  sample: number,
  { words: own, style, notation = ARTICLE_NOTATION }: SpokenWith,
): string {
  const words = wordsWith(notation.names, own);
  const said = { words, style, notation };
  const inMaking = cellInMaking(shown);
  if (inMaking) return spokenCell(shown, cellId(inMaking), said);
  const step = currentStep(shown);
  const { network } = shown.lab;
  const title = stepTitle(step, network, words);
  const opening = fill(words.spokenStep, { n: shown.place.step + 1, count: shown.steps.length, title });
  return `${opening} ${spokenResult(shown, sample, said)}`;
}

/** What is said of a number that a person asks about: what it is and how it is made; nothing of one to come. */
export function spokenExplanation(
  shown: Shown,
  id: string,
  { words: own, style, notation = ARTICLE_NOTATION }: SpokenWith,
): string | undefined {
  const writer = numberWriter(shown, style, notation);
  const explanation = explain(shown, id, writer);
  if (!explanation) return undefined;
  const { network, data } = shown.lab;
  const words = wordsWith(notation.names, own);
  return spokenDerivation(explanation, cellMeaning(network, data.X.length, id, words), { words, writer });
}

/** The step's name alone, for who has it played to them: there is no time to say more. */
export function spokenTitle(shown: Shown, { words, notation = ARTICLE_NOTATION }: SpokenWith): string {
  return stepTitle(currentStep(shown), shown.lab.network, wordsWith(notation.names, words));
}

/** Cell by cell and term by term only what is new is said. */
function spokenCell(shown: Shown, id: string, { words, style, notation }: Required<SpokenWith>): string {
  const explanation = explain(shown, id, numberWriter(shown, style, notation));
  assert(explanation !== undefined, `${id} is being made and cannot be explained.`);
  const { network, data } = shown.lab;
  return fill(explanation.underWay ? words.spokenSoFar : words.spokenMade, {
    title: stepTitle(currentStep(shown), network, words),
    cell: cellLabel(id, notation),
    meaning: cellMeaning(network, data.X.length, id, words),
    relation: explanation.result.relation,
    value: explanation.result.text,
  });
}

function spokenResult(shown: Shown, sample: number, { words, style, notation }: Required<SpokenWith>): string {
  const { network, data } = shown.lab;
  const step = currentStep(shown);
  const matrix = step.makes[0]!;
  const { rows, cols, layer } = specOf(network, data.X.length, matrix);
  const shownAt = (row: number, col: number) => {
    const value = cellValue(shown, { matrix, row, col });
    assert(value !== undefined, `${matrix}[${row},${col}] of the current step has no value in the trace.`);
    return showNumber(value, style);
  };

  if (step.kind === 'C') {
    const cost = shownAt(1, 1);
    return fill(words.spokenCost, { relation: relation(cost, cost), cost: cost.text });
  }
  if (!hasRowPerSample(step.kind) || cols > MAX_SPOKEN) {
    const name = renamed(step.name, notation.names);
    if (rows * cols === 1) return fill(words.spokenShapeOne, { name, value: shownAt(1, 1).text });
    return fill(
      words.spokenShape,
      notation.samples === 'rows' ? { name, rows, cols } : { name, rows: cols, cols: rows },
    );
  }
  const values = stepCells(shown, sample, undefined).map((id) => {
    const cell = parseCellId(id)!;
    const neuron = neuronWords(network, layer + 1, cell.col, words);
    const isClosed = gateOf(shown, cell)?.state === 'closed';
    return fill(isClosed ? words.spokenClosed : words.spokenValue, { neuron, value: shownAt(cell.row, cell.col).text });
  });
  return fill(words.spokenSample, { sample, values: joined(values, words.spokenSeparator) });
}
