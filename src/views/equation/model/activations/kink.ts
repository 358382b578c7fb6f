import type { DecimalMark } from '../../../../lib/numbers/index.ts';
import { slopeText } from '../../../cell/slopeText.ts';
import { apply, number, row, variable, type Formula } from '../formula.ts';

const z = variable('z');

/** max(a, z), or max(a; z) where a comma would be read as a decimal mark. */
export function maxOf(a: Formula, mark: DecimalMark): Formula {
  return mark === ',' ? apply('max', row(a, '; ', z)) : apply('max', a, z);
}

/** A slope that is 1 for z > 0, `below` for z < 0 and `atZero` for z = 0, case by case. */
export function slopeCases(
  { below, atZero }: { readonly below: number; readonly atZero: number },
  mark: DecimalMark,
): Formula {
  const when = (slope: number, comparison: string) => ({
    value: number(slopeText(slope, mark)),
    when: row(z, comparison, number('0')),
  });
  if (atZero === below) return { kind: 'cases', rows: [when(1, '>'), when(below, '≤')] };
  if (atZero === 1) return { kind: 'cases', rows: [when(1, '≥'), when(below, '<')] };
  return { kind: 'cases', rows: [when(1, '>'), when(atZero, '='), when(below, '<')] };
}
