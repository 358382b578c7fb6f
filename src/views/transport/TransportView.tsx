import { memo } from 'react';
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

/** Moves through the steps and iterations, and trains. */
export const TransportView = memo(function TransportView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { steps, lab } = shown;
  const around = usePlaceInTurn(shown);
  return (
    <section className={styles.bar} id="transport" aria-label={page.transport}>
      <div className={styles.stepping} data-stays="">
        <StepButtons
          atFirst={around.step === 0}
          atStart={around.step === 0 && around.iteration === 0}
          atLast={around.step === steps.length - 1}
        />
        <Timeline shown={shown} done={around.step} />
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
