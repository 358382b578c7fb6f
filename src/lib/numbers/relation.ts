import { Fraction } from 'fraction.js';
import { assertNever } from '../assertNever.ts';
import type { Arithmetic } from './arithmetic.ts';
import { fractionOf } from './exactNumber.ts';
import { MINUS } from './style.ts';

/** What may stand between the two sides of a displayed line. */
export type Relation = '=' | '≈';

/**
 * The sign between two sides of a displayed line. It is `=` only when the two sides, worked out from the numbers as they
 * are shown, are the same, and no number that is rounded could have changed either: R′(0.333) is 1 whatever follows the
 * last 3, and so is 0.333 × 0 nothing. In every other case it is `≈`. So a reader who works a line with `=` out again
 * always finds what it says, and finds it of the true values. A number on its own, `relation(shown, shown)`, gives the
 * sign that belongs before it: `C = 3.28125`, `C ≈ 0.333`.
 */
export function relation(left: Arithmetic, right: Arithmetic): Relation {
  const l = exactValue(left);
  const r = exactValue(right);
  return l !== undefined && r !== undefined && l.equals(r) ? '=' : '≈';
}

/**
 * The value of exact arithmetic; undefined where it depends on the digits of a rounded number, or on one that is not
 * finite or rational.
 */
export function exactValue(arithmetic: Arithmetic): Fraction | undefined {
  switch (arithmetic.kind) {
    case 'number':
      return arithmetic.exact && arithmetic.ratio ? fractionOf(arithmetic.ratio) : undefined;
    case 'constant':
      return arithmetic.fraction;
    case 'sum':
      return exactValues(arithmetic.terms)?.reduce((a, b) => a.add(b), new Fraction(0));
    case 'product':
      return productOf(arithmetic.factors);
    case 'difference': {
      const sides = exactValues([arithmetic.from, arithmetic.take]);
      return sides && sides[0]!.sub(sides[1]!);
    }
    case 'quotient': {
      const sides = exactValues([arithmetic.of, arithmetic.by]);
      return sides && (sides[1]!.equals(0) ? undefined : sides[0]!.div(sides[1]!));
    }
    case 'relu': {
      const { z, below } = arithmetic;
      return signOf(z) === -1 ? productOf([{ kind: 'constant', fraction: below }, z]) : exactValue(z);
    }
    case 'slope': {
      const { z, below, atZero } = arithmetic;
      const sign = signOf(z);
      if (sign === undefined) return undefined;
      if (sign === 0) return atZero;
      return sign < 0 ? below : new Fraction(1);
    }
    case 'irrational':
      return exactValue(arithmetic.of)?.equals(0) ? arithmetic.atZero : undefined;
    default:
      return assertNever(arithmetic);
  }
}

/** Nothing times anything is nothing, however that is rounded. */
function productOf(factors: readonly Arithmetic[]): Fraction | undefined {
  if (factors.some((factor) => signOf(factor) === 0) && factors.every(isAllFinite)) return new Fraction(0);
  return exactValues(factors)?.reduce((a, b) => a.mul(b), new Fraction(1));
}

/**
 * −1, 0 or 1. Rounding keeps it: what is shown of a number is 0 only where it is 0, and has its sign, as the infinities
 * have theirs.
 */
function signOf(arithmetic: Arithmetic): number | undefined {
  if (arithmetic.kind !== 'number') return exactValue(arithmetic)?.compare(0);
  const { ratio, text } = arithmetic;
  if (ratio) return Number(ratio.over > 0n) - Number(ratio.over < 0n);
  if (text === 'NaN') return undefined;
  return text.startsWith(MINUS) ? -1 : 1;
}

/** True when every number that stands in it is one. */
function isAllFinite(arithmetic: Arithmetic): boolean {
  switch (arithmetic.kind) {
    case 'number':
      return arithmetic.ratio !== undefined;
    case 'constant':
      return true;
    case 'sum':
      return arithmetic.terms.every(isAllFinite);
    case 'product':
      return arithmetic.factors.every(isAllFinite);
    case 'difference':
      return isAllFinite(arithmetic.from) && isAllFinite(arithmetic.take);
    case 'quotient':
      return isAllFinite(arithmetic.of) && isAllFinite(arithmetic.by) && (signOf(arithmetic.by) ?? 0) !== 0;
    case 'relu':
    case 'slope':
      return isAllFinite(arithmetic.z);
    case 'irrational':
      return isAllFinite(arithmetic.of);
    default:
      return assertNever(arithmetic);
  }
}

function exactValues(parts: readonly Arithmetic[]): Fraction[] | undefined {
  const values = parts.map(exactValue);
  return values.every((v) => v !== undefined) ? values : undefined;
}
