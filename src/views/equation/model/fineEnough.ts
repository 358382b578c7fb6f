import { valueAsShown, type ShownNumber } from '../../../lib/numbers/index.ts';
import { arithmeticOf, type Reading } from './arithmeticOf.ts';
import type { Expression } from './expression.ts';
import type { NumberWriter } from './numberWriter.ts';

/** What comes out of a line's shown numbers may differ by this share from its value, or from what is shown of it. */
const MAX_MISS = 0.02;
/** A line gets so many decimals more than the reader asked for, and no more. */
const MOST_FINER = 8;

/**
 * The writer for a line: the reader's, or, where terms nearly cancel, one with as many decimals more as it takes for the
 * shown numbers to give the shown result. `0.0088 + (−0.0086)` says 0.0002 of what is 0.00016; with a decimal more it says
 * 0.00016. Where none will do (the result is 0 and its terms are rounded, or σ stands in the line), it is the reader's.
 */
export function fineEnough(
  expression: Expression,
  { value, shown }: { readonly value: number; readonly shown: ShownNumber },
  readings: readonly Reading[],
  writer: NumberWriter,
): NumberWriter {
  // Thirds that make nothing do so at no number of decimals.
  if (value === 0) return writer;
  const results = [value, valueAsShown(shown) ?? value];
  const comesOut = ({ write }: NumberWriter) =>
    readings.every((reading) => {
      const said = valueAsShown(arithmeticOf(expression, reading, write));
      return said === undefined || results.some((result) => Math.abs(said - result) <= MAX_MISS * Math.abs(result));
    });
  let finer = writer;
  for (let more = 0; more <= MOST_FINER; more += 1) {
    if (comesOut(finer)) return finer;
    finer = finer.finer();
  }
  return writer;
}
