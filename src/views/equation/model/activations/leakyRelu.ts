import { ACTIVATION_TRAITS } from '../../../../engine/catalog/index.ts';
import { relu, reluSlope } from '../../../../lib/numbers/index.ts';
import { slopeText } from '../../../cell/slopeText.ts';
import { number, row, variable } from '../formula.ts';
import { maxOf, slopeCases } from './kink.ts';
import type { WrittenActivation } from './types.ts';

const { below } = ACTIVATION_TRAITS['leaky-relu'];

/** R(z) = max(0.01z, z); at zero its slope is the one below, whatever the convention. */
export const leakyRelu: WrittenActivation = {
  definition: (mark) => [maxOf(row(number(slopeText(below, mark)), variable('z')), mark)],
  inNumbers: (z, { decimalMark, separator }) => [
    `max(${slopeText(below, decimalMark)} × `,
    z.asFactor,
    separator,
    z.again,
    ')',
  ],
  valueOf: (z) => relu(z, below),
  numpy: (Z) => `np.maximum(${below} * ${Z}, ${Z})`,
  slope: {
    from: 'z',
    definition: ({ mark }) => [slopeCases({ below, atZero: below }, mark)],
    valueOf: (z) => reluSlope(z, { below, atZero: below }),
    numpy: (Z) => `np.where(${Z} > 0, 1, ${below})`,
  },
};
