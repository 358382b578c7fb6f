import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import type { NumberProblem } from '../../lib/numbers/index.ts';

/** What is wrong with a number that was typed, in words. */
export function numberProblem({ numbers }: Words, problem: NumberProblem, max: number): string {
  return fill(numbers[problem], { max: max.toLocaleString('en') });
}
