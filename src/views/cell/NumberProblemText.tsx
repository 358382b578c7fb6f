import { fill } from '../../i18n/fill.ts';
import { showCount, type NumberProblem } from '../../lib/numbers/index.ts';
import { usePart } from '../../ui/words.ts';
import { useNumberStyles } from './numberStyles.ts';

export interface NumberProblemTextProps {
  readonly problem: NumberProblem;
  /** The largest magnitude that the field takes. */
  readonly max: number;
}

/** What is wrong with a number that was typed, in words. */
export function NumberProblemText({ problem, max }: NumberProblemTextProps) {
  const { numbers } = usePart('notices');
  const { decimalMark } = useNumberStyles().typed;
  return fill(numbers[problem], { max: showCount(max, decimalMark) });
}
