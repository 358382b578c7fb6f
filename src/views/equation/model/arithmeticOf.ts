import { assert } from '../../../lib/assert.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import * as numbers from '../../../lib/numbers/index.ts';
import type { Arithmetic } from '../../../lib/numbers/index.ts';
import { WRITTEN_ACTIVATIONS } from './activations/index.ts';
import type { Expression, Valued } from './expression.ts';

/** How an expression is written out: with all its numbers, or with the values of its parts in their place. */
export type Reading = 'numbers' | 'worked';

/**
 * What an expression says when each of its numbers is read by `numberOf`: as it is shown, for `relation` to judge the
 * line by, or as it exactly is.
 */
export function arithmeticOf(
  expression: Expression,
  reading: Reading,
  numberOf: (number: Valued) => Arithmetic,
): Arithmetic {
  const read = (e: Expression) => arithmeticOf(e, reading, numberOf);
  switch (expression.kind) {
    case 'cell':
    case 'named':
    case 'portion':
      return numberOf(expression);
    case 'constant':
      return numbers.constant(expression.numerator, expression.denominator);
    case 'sum':
      return numbers.sum(expression.terms.map(read));
    case 'difference':
      return numbers.difference(read(expression.from), read(expression.take));
    case 'product':
      return numbers.product(...expression.factors.map(read));
    case 'square':
      return numbers.square(read(expression.of));
    case 'part':
      return reading === 'worked' ? numberOf(expression) : read(expression.of);
    case 'activation':
      return WRITTEN_ACTIVATIONS[expression.activation].valueOf(read(expression.z));
    case 'slope':
      return slopeOf(expression, read(expression.z));
    default:
      return assertNever(expression);
  }
}

function slopeOf({ activation, atZero }: Extract<Expression, { kind: 'slope' }>, z: Arithmetic): Arithmetic {
  const { slope } = WRITTEN_ACTIVATIONS[activation];
  assert(slope.from === 'z', `The slope of ${activation} is an expression of its activation, not a function of z.`);
  return slope.valueOf(z, atZero);
}
