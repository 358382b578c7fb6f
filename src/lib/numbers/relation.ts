import { Fraction } from 'fraction.js';
import { assertNever } from '../assertNever.ts';
import type { Arithmetic } from './arithmetic.ts';

/** What may stand between the two sides of a displayed line. */
export type Relation = '=' | '≈';

/**
 * The sign between two sides of a displayed line. It is `=` only when every number shown on either side is exact, or
 * its other digits make no difference (0 × 0.3333, max(0, −0.3333)), and the two sides, worked out from the numbers as
 * they are shown, are the same; in every other case `≈`. So a reader who works a line with `=` out again always finds
 * what it says, and finds it of the true values. A number on its own,
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
      return arithmetic.exact ? arithmetic.fraction : undefined;
    case 'constant':
      return arithmetic.fraction;
    case 'sum':
      return exactValues(arithmetic.terms)?.reduce((a, b) => a.add(b), new Fraction(0));
    case 'product':
      if (arithmetic.factors.some((factor) => exactValue(factor)?.equals(0))) return new Fraction(0);
      return exactValues(arithmetic.factors)?.reduce((a, b) => a.mul(b), new Fraction(1));
    case 'difference': {
      const sides = exactValues([arithmetic.from, arithmetic.take]);
      return sides && sides[0]!.sub(sides[1]!);
    }
    case 'quotient': {
      const sides = exactValues([arithmetic.of, arithmetic.by]);
      return sides && (sides[1]!.equals(0) ? undefined : sides[0]!.div(sides[1]!));
    }
    case 'max': {
      // What is below 0 whatever its other digits are is not the greatest where another is not.
      const others = arithmetic.of.filter((part) => exactValue(part) !== undefined || signOf(part) !== -1);
      const greatest = exactValues(others)?.reduce((a, b) => (a.gte(b) ? a : b));
      return others.length === arithmetic.of.length || greatest?.gte(0) ? greatest : undefined;
    }
    case 'slope':
      switch (signOf(arithmetic.z)) {
        case undefined:
          return undefined;
        case 0:
          return arithmetic.atZero;
        case -1:
          return arithmetic.below;
        case 1:
          return new Fraction(1);
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

/** The sign of what is shown, which no rounding changes: a number that is not 0 is never written as 0. */
function signOf(shown: Arithmetic): -1 | 0 | 1 | undefined {
  const value = exactValue(shown) ?? (shown.kind === 'number' ? shown.fraction : undefined);
  if (value === undefined) return undefined;
  return value.equals(0) ? 0 : value.lt(0) ? -1 : 1;
}
