import { memo } from 'react';
import { useMedia } from '../../gestures/useMedia.ts';
import type { Shown } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { LearningRate } from './LearningRate.tsx';
import { SampleSelector } from './SampleSelector.tsx';
import { SpeedSlider } from './SpeedSlider.tsx';
import { StepButtons } from './StepButtons.tsx';
import { Timeline } from './Timeline.tsx';
import { TrainingButtons } from './TrainingButtons.tsx';
import { usePlaceInTurn } from './usePlaceInTurn.ts';
import styles from './Transport.module.css';

/**
 * Where what moves through the steps stays at the foot of the window, as the style sheet says. There it is the last of the
 * page: what is above it is not always as high, and would move it under the finger at the page's end.
 */
const STEPS_LAST = '((width <= 43.75em) and (height > 30em)) or ((height <= 30em) and (width > 37.5em))';

/** Moves through the steps and iterations, and trains. */
export const TransportView = memo(function TransportView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { steps, lab } = shown;
  const around = usePlaceInTurn(shown);
  const stepsLast = useMedia(STEPS_LAST);
  const stepping = (
    <div key="stepping" className={styles.stepping} data-stays="">
      <StepButtons
        atFirst={around.step === 0}
        atStart={around.step === 0 && around.iteration === 0}
        atLast={around.step === steps.length - 1}
      />
      <Timeline shown={shown} done={around.step} />
      <SampleSelector samples={lab.data.X.length} />
    </div>
  );
  const running = (
    <div key="running" className={styles.running}>
      <SpeedSlider />
      <div className={styles.training}>
        <LearningRate value={lab.training.learningRate} />
        <TrainingButtons />
      </div>
    </div>
  );
  return (
    <section className={styles.bar} id="transport" aria-label={page.transport}>
      {stepsLast ? [running, stepping] : [stepping, running]}
    </section>
  );
});
