import { valueAsShown, type ShownNumber } from '../../../lib/numbers/index.ts';
import { arithmeticOf, type Reading } from './arithmeticOf.ts';
import type { Expression } from './expression.ts';
import type { NumberWriter } from './numberWriter.ts';

/** So many digits more than the reader asked for are worth it for a line that comes to its result to the last digit. */
const FINER_FOR_ALL = 3;
/** A result within this share of a digit from where it would be rounded to another one is worth as many as it takes. */
const HAIR = 0.01;
/**
 * Where these do not do it, as where terms nearly cancel, up to so many are worth it for what comes near: within this
 * share of its value, or of what is shown of it, …
 */
const MOST_FINER = 8;
const MAX_MISS = 0.02;
/** … or more than that, up to this share, in the last digit that is shown. */
const MAX_ROUNDING = 0.2;
/** Less than half of a digit, which would be rounded up. */
const LESS_THAN_HALF = 0.5 - 1e-9;

/**
 * The writer for a line: the reader's, or, where its shown numbers, worked out and rounded, would not give the shown
 * result, one with as many digits more as that takes. `0.7007 − (−0.0113)` says 0.7120 of what is 0.7119, and
 * `0.0088 + (−0.0086)` says 0.0002 of what is 0.00016; with more digits they say 0.7119 and 0.00016. Where none will do
 * (the result is 0 and its terms are rounded, or it is all that rounding has left of a sum), it is the reader's.
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
  const finest = (most: number, comesOut: (said: number) => boolean) => {
    for (let more = 0; more <= most; more += 1) {
      const finer = more === 0 ? writer : writer.finer(more);
      const says = readings.map((reading) => valueAsShown(arithmeticOf(expression, reading, finer.write)));
      if (says.every((said) => said === undefined || comesOut(said))) return finer;
    }
    return undefined;
  };
  // A result that is shown whole is not rounded to its last digit: what comes to that also has to be near.
  const isRounded = (said: number) =>
    Math.abs(said - result) <= LESS_THAN_HALF * lastDigit && (!shown.exact || isNear(said));
  const isOnTheEdge = Math.abs(value - result) > (0.5 - HAIR) * lastDigit;
  return finest(isOnTheEdge ? MOST_FINER : FINER_FOR_ALL, isRounded) ?? finest(MOST_FINER, isNear) ?? writer;
}
