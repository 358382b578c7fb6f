import { memo } from 'react';
import { showNumber } from '../../lib/numbers/index.ts';
import { MAX_MAGNITUDE, useLabStore } from '../../store/index.ts';
import { useScrub } from '../../gestures/useScrub.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { NumberProblemText } from '../cell/NumberProblemText.tsx';
import styles from './Transport.module.css';

/** Learning rates are small: an arrow key changes them by a hundredth. */
const RATE_STEP = 0.01;

const FIELD = 'learning-rate';

/** Goes to the field of η, which is there wherever the whole transport is. */
export function goToLearningRate(): void {
  document.getElementById(FIELD)?.focus();
}

/** η: how far one update goes against the gradient. */
export const LearningRate = memo(function LearningRate({ value }: { readonly value: number }) {
  const words = useWords();
  const { typed: style } = useNumberStyles();
  const { decimalMark } = style;
  const store = useLabStore();
  const scrub = useScrub({
    value,
    max: MAX_MAGNITUDE,
    step: RATE_STEP,
    onScrub: (phase, next) => void store.editLearningRate(next, phase),
  });
  return (
    <div className={styles.rate} dir="ltr">
      <span aria-hidden="true">η</span>
      <NumberField
        ref={scrub}
        id={FIELD}
        step={RATE_STEP}
        value={value}
        shown={showNumber(value, style).text}
        label={words.page.learningRate}
        max={MAX_MAGNITUDE}
        keypad="decimal"
        decimalMark={decimalMark}
        onCommit={store.editLearningRate}
        ProblemText={NumberProblemText}
      />
    </div>
  );
});
