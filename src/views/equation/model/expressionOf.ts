import { cellId, type Cell, type Derivation, type Product } from '../../../engine/catalog/index.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { WRITTEN_ACTIVATIONS } from './activations/index.ts';
import {
  constant,
  difference,
  meanFactor,
  partProduct,
  partSquare,
  product,
  sum,
  type Expression,
} from './expression.ts';
import type { Settings } from './settings.ts';

/** What the lab adds to a derivation's cells. */
export interface Context extends Settings {
  /** Samples in the batch. */
  readonly m: number;
  readonly learningRate: number;
  readonly valueOf: (cell: Cell) => number;
}

/**
 * The derivation of a number with the numbers that it is made from. Undefined for what is not made from others:
 * inputs, targets, start values, and parameters that an earlier iteration made.
 */
export function expressionOf(derivation: Derivation, context: Context): Expression | undefined {
  const { valueOf, m, reduction, learningRate, reluDerivativeAtZero: atZero, notation } = context;
  const operand = (cell: Cell) => ({ kind: 'cell', id: cellId(cell), value: valueOf(cell) }) as const;
  const parts = (products: readonly Product[]) =>
    products.map(({ factors: [left, right] }) =>
      partProduct(operand(left), operand(right), notation.samples === 'columns'),
    );
  const mean = reduction === 'mean' ? [meanFactor(m)] : [];
  switch (derivation.kind) {
    case 'given':
    case 'carried':
      return undefined;
    case 'weighted-input':
      return sum(parts(derivation.products), derivation.bias ? [operand(derivation.bias)] : []);
    case 'activation':
      return { kind: 'activation', activation: derivation.activation, z: operand(derivation.z) };
    case 'miss':
      return difference(operand(derivation.output), operand(derivation.target));
    case 'cost-share':
      return product(...mean, constant(1, 2), sum(derivation.misses.map((miss) => partSquare(operand(miss)))));
    case 'cost':
      return sum(derivation.shares.map(operand));
    case 'gate':
      return gateOf(derivation, operand, atZero);
    case 'output-error':
      return product(...mean, operand(derivation.miss), operand(derivation.gate));
    case 'hidden-error':
      return product(sum(parts(derivation.products)), operand(derivation.gate));
    case 'weight-gradient':
      return sum(parts(derivation.products));
    case 'bias-gradient':
      return sum(derivation.errors.map(operand));
    case 'update': {
      const step = partProduct({ kind: 'named', name: 'η', value: learningRate }, operand(derivation.gradient));
      return difference(operand(derivation.parameter), step);
    }
    default:
      return assertNever(derivation);
  }
}

function gateOf(
  { activation, z, a }: Extract<Derivation, { kind: 'gate' }>,
  operand: (cell: Cell) => Extract<Expression, { kind: 'cell' }>,
  atZero: Settings['reluDerivativeAtZero'],
): Expression {
  const { slope } = WRITTEN_ACTIVATIONS[activation];
  return slope.from === 'a' ? slope.expression(operand(a)) : { kind: 'slope', activation, atZero, z: operand(z) };
}
