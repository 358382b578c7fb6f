import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { showCount, type DecimalMark, type NumberProblem } from '../../lib/numbers/index.ts';

/** What is wrong with a number that was typed, in words. */
export function numberProblem(
  { numbers }: Words,
  problem: NumberProblem,
  { max, decimalMark }: { readonly max: number; readonly decimalMark: DecimalMark },
): string {
  return fill(numbers[problem], { max: showCount(max, decimalMark) });
}
