import type { DecimalMark } from '../../lib/numbers/index.ts';

/** A slope as a text: ½, 1, 0.01. */
export function slopeText(slope: number, mark: DecimalMark = '.'): string {
  return slope === 0.5 ? '½' : String(slope).replace('.', mark);
}
