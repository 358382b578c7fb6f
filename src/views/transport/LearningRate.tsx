import { showNumber } from '../../lib/numbers/index.ts';
import { MAX_MAGNITUDE, useLabStore } from '../../store/index.ts';
import { useScrub } from '../../gestures/useScrub.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../ui/words.ts';
import { EQUATION_STYLE } from '../cell/numberStyles.ts';
import { numberProblem } from '../cell/numberProblem.ts';
import styles from './Transport.module.css';

/** Learning rates are small: an arrow key changes them by a hundredth. */
const RATE_STEP = 0.01;

/** η: how far one update goes against the gradient. */
export function LearningRate({ value }: { readonly value: number }) {
  const words = useWords();
  const store = useLabStore();
  const scrub = useScrub({
    value,
    max: MAX_MAGNITUDE,
    step: RATE_STEP,
    onScrub: (phase, next) => void store.editLearningRate(next, phase),
  });
  return (
    <div className={styles.rate}>
      <span aria-hidden="true">η</span>
      <NumberField
        ref={scrub}
        step={RATE_STEP}
        value={value}
        shown={showNumber(value, EQUATION_STYLE).text}
        label={words.page.learningRate}
        max={MAX_MAGNITUDE}
        decimalMark="."
        onCommit={(next) => void store.editLearningRate(next)}
        describeProblem={(problem) => numberProblem(words, problem, MAX_MAGNITUDE)}
      />
    </div>
  );
}
