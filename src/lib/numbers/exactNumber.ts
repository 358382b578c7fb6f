import { Fraction } from 'fraction.js';
import { decimalOf, ratioOf, type Ratio } from './decimal.ts';
import { showNumber, type ShownNumber } from './showNumber.ts';
import { MINUS, type NumberStyle } from './style.ts';

/** A fraction with a larger denominator is no easier to read than decimals. */
const MAX_DENOMINATOR = 9_999n;
/** The largest power of two below it. */
const MAX_DYADIC_DENOMINATOR = 8_192;
/** Above the fraction bar as many digits as a number in decimals has before its mark. */
const MAX_NUMERATOR = 9_999_999n;
/** Whole numbers are written out as far as the largest one that may be typed. */
const MAX_WHOLE = 1_000_000_000n;

/** A ratio in lowest terms, with which one can reckon. */
export function fractionOf({ over, under }: Ratio): Fraction {
  return new Fraction(over, under);
}

/** What a person reads in a double, the shortest decimal that reads back as it: 1/10 for 0.1. Undefined if not finite. */
export function decimalFraction(value: number): Fraction | undefined {
  return Number.isFinite(value) ? fractionOf(ratioOf(decimalOf(value))) : undefined;
}

/**
 * The double itself, which is a whole number over a power of two, where that power is at most 8192; else undefined:
 * 3/8 for 0.375, but none for 0.1, whose fraction has 55 digits.
 */
export function dyadicFraction(value: number): Fraction | undefined {
  const units = value * MAX_DYADIC_DENOMINATOR;
  return Number.isSafeInteger(units) ? new Fraction(units, MAX_DYADIC_DENOMINATOR) : undefined;
}

/**
 * The number whose exact value is known, and whose double is `value`: as a whole number or a fraction, `−7/4`, where
 * that is short, else in decimals, exact when these are all of it.
 */
export function showExact(exact: Fraction, value: number, style: NumberStyle): ShownNumber {
  const { s, n, d } = exact;
  const sign = s < 0n ? MINUS : '';
  const known = { kind: 'number', exact: true, ratio: { over: s * n, under: d } } as const;
  if (d === 1n && n <= MAX_WHOLE) return { ...known, text: `${sign}${n}` };
  if (d > 1n && d <= MAX_DENOMINATOR && n <= MAX_NUMERATOR) return { ...known, text: `${sign}${n}/${d}` };
  const shown = showNumber(value, style);
  return { ...shown, exact: shown.ratio !== undefined && fractionOf(shown.ratio).equals(exact) };
}
