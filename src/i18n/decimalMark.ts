import type { Language } from './types.ts';

/** `MX` in `es-MX`, `419` in `es-419`, `RS` in `sr-Latn-RS`. */
const REGION = /^[a-z]+(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:-|$)/i;

/**
 * The mark before the decimals, in Latin digits, as the formulas are: a comma in Spanish, a point in English. Where the
 * browser asks for the language as it is written in some country, that country's mark: a point in Mexico's Spanish.
 * (Asked for the first number, the browser's own tables take longer to load than all numbers to draw.)
 *
 * @param asked the languages that the browser asks for, the best first
 */
export function decimalMarkOf({ tag, decimalMark }: Language, asked: readonly string[]): '.' | ',' {
  const regional = asked.find((other) => `${other.toLowerCase()}-`.startsWith(`${tag}-`)) ?? tag;
  const region = REGION.exec(regional)?.[1];
  const isOther = region !== undefined && decimalMark.otherIn.includes(region.toUpperCase());
  return isOther === (decimalMark.usual === '.') ? ',' : '.';
}
