import { tanh as tanhOf } from '../../../../lib/numbers/index.ts';
import { constant, difference } from '../expression.ts';
import { number, power } from '../formula.ts';
import type { WrittenActivation } from './types.ts';

/** tanh z, which stands for itself; tanh′ = 1 − a². */
export const tanh: WrittenActivation = {
  valueOf: tanhOf,
  numpy: (Z) => `np.tanh(${Z})`,
  slope: {
    from: 'a',
    definition: (A) => [number('1'), '−', power(A, number('2'))],
    expression: (a) => difference(constant(1), { kind: 'square', of: a }),
    numpy: (A) => `(1 - ${A} ** 2)`,
  },
};
