import type { DecimalMark } from './style.ts';

/** U+202F: groups digits where the comma is the decimal mark. */
const NARROW_SPACE = '\u202F';

/** A whole number in groups of three digits, which no reader takes for decimals: `10,000`, and `10 000` beside `0,5`. */
export function showCount(value: number, decimalMark: DecimalMark): string {
  const grouped = value.toLocaleString('en');
  return decimalMark === ',' ? grouped.replaceAll(',', NARROW_SPACE) : grouped;
}
