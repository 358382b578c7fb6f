import { decimalOf, leadingPower } from './decimal.ts';
import type { NumberStyle } from './style.ts';

/** A rounded number keeps so many digits that say something, where there is room: 0.00043, not 0.000. */
const SIGNIFICANT_DIGITS = 2;

/**
 * The number of decimals in which all values of a matrix are written, so that their marks stand below each other:
 * the smallest that shows every value exactly, up to `exactDecimals`; if one value needs more, `precision`, or as many
 * as give the smallest value two significant digits, up to `smallDecimals`. Values that would not show a single
 * digit even then, and those that are not finite, have no say: they are not written in decimals.
 */
export function decimalsFor(values: Iterable<number>, style: NumberStyle): number {
  const limit = Math.max(style.precision, style.smallDecimals ?? style.exactDecimals);
  let exact = 0;
  let rounded = style.precision;
  let allExact = true;
  for (const value of values) {
    if (!Number.isFinite(value) || value === 0) continue;
    const decimal = decimalOf(value);
    const firstDigit = -leadingPower(decimal);
    if (firstDigit > limit) continue;
    if (decimal.scale > style.exactDecimals) allExact = false;
    exact = Math.max(exact, decimal.scale);
    rounded = Math.max(rounded, Math.min(decimal.scale, firstDigit + SIGNIFICANT_DIGITS - 1, limit));
  }
  return allExact ? exact : rounded;
}
