import {
  finerStyle,
  showExact,
  showNumber,
  type DecimalMark,
  type NumberStyle,
  type ShownNumber,
} from '../../../lib/numbers/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import type { Shown } from '../../../store/index.ts';
import type { EquationStyle } from '../../cell/numberStyles.ts';
import { exactNumbers } from './exactNumbers.ts';
import type { Valued } from './expression.ts';

/** How the numbers and names of one explanation are written. */
export interface NumberWriter {
  readonly decimalMark: DecimalMark;
  /** What stands between the arguments of a function: `max(0, z)`, and `max(0; z)` where the comma is taken. */
  readonly separator: string;
  readonly notation: Notation;
  readonly write: (number: Valued) => ShownNumber;
  /** The same with a decimal more. */
  readonly finer: () => NumberWriter;
}

/** Writes numbers in decimals. */
export function decimalWriter(style: NumberStyle, notation: Notation = ARTICLE_NOTATION): NumberWriter {
  const { decimalMark } = style;
  const separator = decimalMark === ',' ? '; ' : ', ';
  return {
    decimalMark,
    separator,
    notation,
    write: ({ value }) => showNumber(value, style),
    finer: () => decimalWriter(finerStyle(style), notation),
  };
}

/** Writes numbers of what is on screen: in decimals, or where the style asks for them as exact fractions. */
export function numberWriter(shown: Shown, style: EquationStyle, notation: Notation = ARTICLE_NOTATION): NumberWriter {
  const inDecimals = decimalWriter(style, notation);
  if (style.fractions !== true) return inDecimals;
  const exactOf = exactNumbers(shown);
  return {
    ...inDecimals,
    write(number) {
      const exact = exactOf(number);
      return exact ? showExact(exact, number.value, style) : showNumber(number.value, style);
    },
    finer: () => numberWriter(shown, finerStyle(style), notation),
  };
}
