import { constant } from '../../../../lib/numbers/index.ts';
import { number, variable } from '../formula.ts';
import type { WrittenActivation } from './types.ts';

/** id(z) = z, id′(z) = 1. */
export const linear: WrittenActivation = {
  definition: () => [variable('z')],
  valueOf: (z) => z,
  numpy: (Z) => Z,
  slope: {
    from: 'z',
    definition: () => [number('1')],
    valueOf: () => constant(1),
    numpy: () => undefined,
  },
};
