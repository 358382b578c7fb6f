import { memo } from 'react';
import type { Shown } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { LearningRate } from './LearningRate.tsx';
import { SampleSelector } from './SampleSelector.tsx';
import { SpeedSlider } from './SpeedSlider.tsx';
import { StepButtons } from './StepButtons.tsx';
import { Timeline } from './Timeline.tsx';
import { TrainingButtons } from './TrainingButtons.tsx';
import styles from './Transport.module.css';

/** Moves through the steps and iterations, and trains. */
export const TransportView = memo(function TransportView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { place, steps, lab } = shown;
  return (
    <section className={styles.bar} id="transport" aria-label={page.transport}>
      <div className={styles.stepping} data-stays="">
        <StepButtons
          atFirst={place.step === 0}
          atStart={place.step === 0 && place.iteration === 0}
          atLast={place.step === steps.length - 1}
        />
        <Timeline shown={shown} />
        <SampleSelector samples={lab.data.X.length} />
      </div>
      <div className={styles.running}>
        <SpeedSlider />
        <div className={styles.training}>
          <LearningRate value={lab.training.learningRate} />
          <TrainingButtons />
        </div>
      </div>
    </section>
  );
});
