import { parseCellId, traitsOf } from '../../../engine/catalog/index.ts';
import type { GradientCheck } from '../../../engine/types.ts';
import { fill } from '../../../i18n/fill.ts';
import { assert } from '../../../lib/assert.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import { cellValue, type Shown } from '../../../store/index.ts';
import { cellLabel } from '../../cell/cellLabel.ts';
import { slopeText } from '../../cell/slopeText.ts';
import { neuronWords } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import type { EquationWords } from './words.ts';

/** What a check says of a gradient, in words; at a kink, whose it is and what decides the gradient shown. */
export function proofVerdict(
  { verdict, crossing }: GradientCheck,
  shown: Shown,
  words: EquationWords,
  notation: Notation = ARTICLE_NOTATION,
): string {
  const { proof } = words;
  if (verdict !== 'kink') return proof.verdicts[verdict];
  const cell = crossing === undefined ? undefined : parseCellId(crossing);
  assert(cell !== undefined, `A check at a kink names the weighted input that crosses it, not "${crossing}".`);
  const { network, data } = shown.lab;
  const { layer } = specOf(network, data.X.length, cell.matrix);
  const neuron = neuronWords(network, layer + 1, cell.col, words);
  const atZero = cellValue(shown, cell) === 0;
  const { below = 0 } = traitsOf(network.activations[layer]!);
  const slope = slopeText(below === 0 ? shown.lab.conventions.reluDerivativeAtZero : below);
  return [
    fill(proof.crosses[atZero ? 'atZero' : 'near'], { neuron, sample: cell.row, cell: cellLabel(crossing!, notation) }),
    proof.corner,
    atZero ? fill(proof.convention, { slope }) : proof.side,
  ].join(' ');
}

/** What a check of all gradients found. */
export interface ProofSummary {
  readonly count: number;
  readonly agreeing: number;
  /** The check whose slope and gradient are farthest apart. */
  readonly farthest: GradientCheck | undefined;
  readonly kinks: readonly GradientCheck[];
  readonly differing: readonly GradientCheck[];
  readonly notFinite: readonly GradientCheck[];
}

/** How many gradients agree, where the largest difference is, and which stand at a kink. */
export function summaryOf(checks: readonly GradientCheck[]): ProofSummary {
  const having = (verdict: GradientCheck['verdict']) => checks.filter((check) => check.verdict === verdict);
  return {
    count: checks.length,
    agreeing: having('agrees').length,
    farthest: checks.reduce<GradientCheck | undefined>(
      (best, check) => (check.numeric !== undefined && gapOf(check) > (best ? gapOf(best) : -1) ? check : best),
      undefined,
    ),
    kinks: having('kink'),
    differing: having('differs'),
    notFinite: having('not-finite'),
  };
}

/** |slope − gradient|; 0 where no slope is claimed. */
function gapOf({ numeric, analytic }: GradientCheck): number {
  return numeric === undefined ? 0 : Math.abs(numeric - analytic);
}
