import { relu as reluOf, reluSlope } from '../../../../lib/numbers/index.ts';
import { number } from '../formula.ts';
import { maxOf, slopeCases } from './kink.ts';
import type { WrittenActivation } from './types.ts';

/** R(z) = max(0, z). */
export const relu: WrittenActivation = {
  definition: (mark) => [maxOf(number('0'), mark)],
  inNumbers: (z, { separator }) => [`max(0${separator}`, z.alone, ')'],
  valueOf: (z) => reluOf(z),
  numpy: (Z) => `np.maximum(0, ${Z})`,
  slope: {
    from: 'z',
    definition: ({ atZero, mark }) => [slopeCases({ below: 0, atZero }, mark)],
    valueOf: (z, atZero) => reluSlope(z, { below: 0, atZero }),
    numpy(Z, atZero) {
      if (atZero === 0.5) return `np.heaviside(${Z}, 0.5)`;
      return atZero === 0 ? `(${Z} > 0)` : `(${Z} >= 0)`;
    },
  },
};
