import { valueAsShown, type ShownNumber } from '../../../lib/numbers/index.ts';
import { arithmeticOf, type Reading } from './arithmeticOf.ts';
import type { Expression } from './expression.ts';
import type { NumberWriter } from './numberWriter.ts';

/** What comes out of a line's shown numbers may differ by this share from its value, or from what is shown of it … */
const MAX_MISS = 0.02;
/** … and by more than that, up to this share, in the last digit that is shown. */
const MAX_ROUNDING = 0.2;
/** A line gets so many digits more than the reader asked for, and no more. */
const MOST_FINER = 8;

/**
 * The writer for a line: the reader's, or, where its shown numbers would not give the shown result (as where terms
 * nearly cancel), one with as many digits more as that takes. `0.0088 + (−0.0086)` says 0.0002 of what is 0.00016; with
 * more digits it says 0.00016. Where none will do (the result is 0 and its terms are rounded, it is all that rounding
 * has left of a sum, or σ stands in the line), it is the reader's.
 */
export function fineEnough(
  expression: Expression,
  { value, shown }: { readonly value: number; readonly shown: ShownNumber },
  readings: readonly Reading[],
  writer: NumberWriter,
): NumberWriter {
  const result = valueAsShown(shown);
  // Thirds that make nothing do so at no number of digits.
  if (value === 0 || result === undefined) return writer;
  const lastDigit = shown.ratio ? 1 / Number(shown.ratio.under) : 0;
  const isNear = (said: number) =>
    Math.abs(said - value) <= MAX_MISS * Math.abs(value) ||
    Math.abs(said - result) <=
      Math.max(MAX_MISS * Math.abs(result), Math.min(lastDigit, MAX_ROUNDING * Math.abs(result)));
  const comesOut = ({ write }: NumberWriter) =>
    readings.every((reading) => {
      const said = valueAsShown(arithmeticOf(expression, reading, write));
      return said === undefined || isNear(said);
    });
  for (let more = 0; more <= MOST_FINER; more += 1) {
    const finer = more === 0 ? writer : writer.finer(more);
    if (comesOut(finer)) return finer;
  }
  return writer;
}
