import {
  showExact,
  showFiner,
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
  /** The same with so many digits more in what is rounded. */
  readonly finer: (more: number) => NumberWriter;
}

/** Writes numbers in decimals. */
export function decimalWriter(style: NumberStyle, notation: Notation = ARTICLE_NOTATION): NumberWriter {
  const { decimalMark } = style;
  const separator = decimalMark === ',' ? '; ' : ', ';
  const finer = (more: number): NumberWriter => ({
    decimalMark,
    separator,
    notation,
    write: ({ value }) => showFiner(value, style, more),
    finer,
  });
  return finer(0);
}

/** Writes numbers of what is on screen: in decimals, or where the style asks for them as exact fractions. */
export function numberWriter(shown: Shown, style: EquationStyle, notation: Notation = ARTICLE_NOTATION): NumberWriter {
  const inDecimals = decimalWriter(style, notation);
  if (style.fractions !== true) return inDecimals;
  const exactOf = exactNumbers(shown);
  const exactly = (decimals: NumberWriter): NumberWriter => ({
    ...decimals,
    write(number) {
      const exact = exactOf(number);
      if (!exact) return decimals.write(number);
      const whole = showExact(exact, number.value, style);
      return whole.exact ? whole : { ...decimals.write(number), exact: false };
    },
    finer: (more) => exactly(inDecimals.finer(more)),
  });
  return exactly(inDecimals);
}

/** The same where a line has no room for more digits than the reader asked for. */
export function neverFiner(writer: NumberWriter): NumberWriter {
  return { ...writer, finer: () => writer };
}
