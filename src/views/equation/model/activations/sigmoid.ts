import { sigmoid as sigmoidOf } from '../../../../lib/numbers/index.ts';
import { constant, difference, product } from '../expression.ts';
import { group, number, power, row, variable } from '../formula.ts';
import type { WrittenActivation } from './types.ts';

/** σ(z) = 1/(1 + e⁻ᶻ), σ′ = a (1 − a). */
export const sigmoid: WrittenActivation = {
  definition: () => [number('1'), '/', group(row(number('1'), '+', power(variable('e'), row('−', variable('z')))))],
  valueOf: sigmoidOf,
  numpy: (Z) => `1 / (1 + np.exp(-${Z}))`,
  slope: {
    from: 'a',
    definition: (A) => [A, '⊙', group(row(number('1'), '−', A))],
    expression: (a) => product(a, difference(constant(1), a)),
    numpy: (A) => `${A} * (1 - ${A})`,
  },
};
