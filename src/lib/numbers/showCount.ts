import type { DecimalMark } from './style.ts';

/** U+202F: groups digits where the comma is the decimal mark. */
const NARROW_SPACE = '\u202F';

/** A whole number in groups of three digits, which no reader takes for decimals: `10,000`, and `10 000` beside `0,5`. */
export function showCount(value: number, decimalMark: DecimalMark): string {
  // Without the locale's own formatting, which takes a part of a frame to set up for every number.
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, decimalMark === ',' ? NARROW_SPACE : ',');
}
