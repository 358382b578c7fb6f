import {
  showExact,
  showNumber,
  type DecimalMark,
  type NumberStyle,
  type ShownNumber,
} from '../../../lib/numbers/index.ts';
import type { Shown } from '../../../store/index.ts';
import type { EquationStyle } from '../../cell/numberStyles.ts';
import { exactNumbers } from './exactNumbers.ts';
import type { Valued } from './expression.ts';

/** How the numbers of one explanation are written. */
export interface NumberWriter {
  readonly decimalMark: DecimalMark;
  /** What stands between the arguments of a function: `max(0, z)`, and `max(0; z)` where the comma is taken. */
  readonly separator: string;
  readonly write: (number: Valued) => ShownNumber;
}

/** Writes numbers in decimals. */
export function decimalWriter(style: NumberStyle): NumberWriter {
  const { decimalMark } = style;
  const separator = decimalMark === ',' ? '; ' : ', ';
  return { decimalMark, separator, write: ({ value }) => showNumber(value, style) };
}

/** Writes numbers of what is on screen: in decimals, or where the style asks for them as exact fractions. */
export function numberWriter(shown: Shown, style: EquationStyle): NumberWriter {
  const inDecimals = decimalWriter(style);
  if (style.fractions !== true) return inDecimals;
  const exactOf = exactNumbers(shown);
  return {
    ...inDecimals,
    write(number) {
      const exact = exactOf(number);
      return exact ? showExact(exact, number.value, style) : showNumber(number.value, style);
    },
  };
}
