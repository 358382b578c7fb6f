import { memo } from 'react';
import { selectPlaying, selectTraining, type Shown, useLab, useLabStore } from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { FirstIcon, LastIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon, ResetIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/words.ts';
import { LearningRate } from './LearningRate.tsx';
import { SampleSelector } from './SampleSelector.tsx';
import { SpeedSlider } from './SpeedSlider.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './Transport.module.css';

/** Moves through the steps and iterations, and trains. */
export const TransportView = memo(function TransportView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { place, steps, lab } = shown;
  return (
    <section className={styles.bar} id="transport" aria-label={page.transport}>
      <div className={styles.stepping}>
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

interface StepButtonsProps {
  /** At the iteration's first step. */
  readonly atFirst: boolean;
  /** At the first step of all. */
  readonly atStart: boolean;
  /** At the iteration's last step. */
  readonly atLast: boolean;
}

const StepButtons = memo(function StepButtons({ atFirst, atStart, atLast }: StepButtonsProps) {
  const { page } = useWords();
  const store = useLabStore();
  const playing = useLab(selectPlaying);
  return (
    <div className={styles.buttons} dir="ltr">
      <Button variant="icon" aria-label={page.firstStep} disabled={atFirst} onClick={store.firstStep}>
        <FirstIcon />
      </Button>
      <Button variant="icon" aria-label={page.previousStep} disabled={atStart} onClick={store.previousStep}>
        <PreviousIcon />
      </Button>
      <Button
        variant="primary"
        aria-label={playing ? page.pause : page.play}
        onClick={playing ? store.pause : store.play}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
        <span className={styles.buttonText}>{playing ? page.pause : page.play}</span>
      </Button>
      <Button variant="icon" aria-label={page.nextStep} onClick={store.nextStep}>
        <NextIcon />
      </Button>
      <Button variant="icon" aria-label={page.lastStep} disabled={atLast} onClick={store.lastStep}>
        <LastIcon />
      </Button>
    </div>
  );
});

const TrainingButtons = memo(function TrainingButtons() {
  const { page } = useWords();
  const store = useLabStore();
  const training = useLab(selectTraining);
  return (
    <>
      <Button variant="icon" aria-label={page.reset} onClick={() => void store.reset()}>
        <ResetIcon />
      </Button>
      <Button
        variant="primary"
        aria-label={training ? page.stopTraining : page.train}
        onClick={() => void (training ? store.stopTraining() : store.train())}
      >
        {training ? page.stopTraining : page.train}
      </Button>
    </>
  );
});
