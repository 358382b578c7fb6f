import type { Activation, ReluDerivativeAtZero } from '../../../engine/catalog/index.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import type { DecimalMark } from '../../../lib/numbers/index.ts';
import { apply, group, number, power, row, variable, type Formula } from './formula.ts';

/** How each activation is written as a function. */
export const ACTIVATION_SYMBOLS: Readonly<Record<Activation, string>> = {
  relu: 'R',
  'leaky-relu': 'R',
  sigmoid: 'σ',
  tanh: 'tanh',
  linear: 'id',
};

/** How each activation's derivative is written. */
export const SLOPE_SYMBOLS: Readonly<Record<Activation, string>> = {
  relu: 'R′',
  'leaky-relu': 'R′',
  sigmoid: 'σ′',
  tanh: 'tanh′',
  linear: 'id′',
};

const z = variable('z');

/** max(a, b), or max(a; b) where a comma would be read as a decimal mark. */
function maxOf(a: Formula, b: Formula, mark: DecimalMark): Formula {
  return mark === ',' ? apply('max', row(a, '; ', b)) : apply('max', a, b);
}

/** What the activation is: R(z) = max(0, z). The hyperbolic tangent stands for itself: undefined. */
export function activationDefinition(activation: Activation, mark: DecimalMark): Formula | undefined {
  const name = apply(ACTIVATION_SYMBOLS[activation], z);
  switch (activation) {
    case 'relu':
      return row(name, '=', maxOf(number('0'), z, mark));
    case 'leaky-relu':
      return row(name, '=', maxOf(row(number(`0${mark}01`), z), z, mark));
    case 'sigmoid':
      return row(name, '=', number('1'), '/', group(row(number('1'), '+', power(variable('e'), row('−', z)))));
    case 'tanh':
      return undefined;
    case 'linear':
      return row(name, '=', z);
    default:
      return assertNever(activation);
  }
}

/**
 * What the activation's derivative is: R′(z) = 1 for z > 0, else 0. Sigmoid and tanh take theirs from the activation
 * `A` that the forward pass has kept: σ′ = A ⊙ (1 − A), tanh′ = 1 − A².
 */
export function slopeDefinition(
  activation: Activation,
  A: Formula,
  { atZero, mark }: { readonly atZero: ReluDerivativeAtZero; readonly mark: DecimalMark },
): Formula {
  const name = SLOPE_SYMBOLS[activation];
  switch (activation) {
    case 'relu':
      return row(apply(name, z), '=', reluSlopeCases(atZero));
    case 'leaky-relu':
      return row(apply(name, z), '=', {
        kind: 'cases',
        rows: [
          { value: number('1'), when: condition('>') },
          { value: number(`0${mark}01`), when: condition('≤') },
        ],
      });
    case 'sigmoid':
      return row(variable(name), '=', A, '⊙', group(row(number('1'), '−', A)));
    case 'tanh':
      return row(variable(name), '=', number('1'), '−', power(A, number('2')));
    case 'linear':
      return row(apply(name, z), '=', number('1'));
    default:
      return assertNever(activation);
  }
}

function reluSlopeCases(atZero: ReluDerivativeAtZero): Formula {
  const one = number('1');
  const zero = number('0');
  switch (atZero) {
    case 0:
      return {
        kind: 'cases',
        rows: [
          { value: one, when: condition('>') },
          { value: zero, when: condition('≤') },
        ],
      };
    case 1:
      return {
        kind: 'cases',
        rows: [
          { value: one, when: condition('≥') },
          { value: zero, when: condition('<') },
        ],
      };
    case 0.5:
      return {
        kind: 'cases',
        rows: [
          { value: one, when: condition('>') },
          { value: number('½'), when: condition('=') },
          { value: zero, when: condition('<') },
        ],
      };
    default:
      return assertNever(atZero);
  }
}

function condition(comparison: '>' | '<' | '≥' | '≤' | '='): Formula {
  return row(z, comparison, number('0'));
}
