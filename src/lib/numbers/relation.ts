import { Fraction } from 'fraction.js';
import { assertNever } from '../assertNever.ts';
import type { Arithmetic } from './arithmetic.ts';
import { fractionOf } from './exactNumber.ts';

/** What may stand between the two sides of a displayed line. */
export type Relation = '=' | '≈';

/**
 * The sign between two sides of a displayed line. It is `=` only when every number shown on either side is exact and
 * the two sides, worked out from the numbers as they are shown, are the same; in every other case `≈`. So a reader who
 * works a line with `=` out again always finds what it says, and finds it of the true values. A number on its own,
 * `relation(shown, shown)`, gives the sign that belongs before it: `C = 3.28125`, `C ≈ 0.333`.
 */
export function relation(left: Arithmetic, right: Arithmetic): Relation {
  const l = exactValue(left);
  const r = exactValue(right);
  return l !== undefined && r !== undefined && l.equals(r) ? '=' : '≈';
}

/** The value of exact arithmetic; undefined where a rounded number, or one that is not finite or rational, stands in it. */
export function exactValue(arithmetic: Arithmetic): Fraction | undefined {
  switch (arithmetic.kind) {
    case 'number':
      return arithmetic.exact && arithmetic.ratio ? fractionOf(arithmetic.ratio) : undefined;
    case 'constant':
      return arithmetic.fraction;
    case 'sum':
      return exactValues(arithmetic.terms)?.reduce((a, b) => a.add(b), new Fraction(0));
    case 'product':
      return exactValues(arithmetic.factors)?.reduce((a, b) => a.mul(b), new Fraction(1));
    case 'difference': {
      const sides = exactValues([arithmetic.from, arithmetic.take]);
      return sides && sides[0]!.sub(sides[1]!);
    }
    case 'quotient': {
      const sides = exactValues([arithmetic.of, arithmetic.by]);
      return sides && (sides[1]!.equals(0) ? undefined : sides[0]!.div(sides[1]!));
    }
    case 'max':
      return exactValues(arithmetic.of)?.reduce((a, b) => (a.gte(b) ? a : b));
    case 'slope': {
      const z = exactValue(arithmetic.z);
      if (z === undefined) return undefined;
      if (z.equals(0)) return arithmetic.atZero;
      return z.lt(0) ? arithmetic.below : new Fraction(1);
    }
    case 'irrational':
      return exactValue(arithmetic.of)?.equals(0) ? arithmetic.atZero : undefined;
    default:
      return assertNever(arithmetic);
  }
}

function exactValues(parts: readonly Arithmetic[]): Fraction[] | undefined {
  const values = parts.map(exactValue);
  return values.every((v) => v !== undefined) ? values : undefined;
}
