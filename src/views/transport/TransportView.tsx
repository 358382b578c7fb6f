import { memo } from 'react';
import {
  type LabState,
  MAX_SPEED,
  MIN_SPEED,
  selectPlaying,
  selectTraining,
  type Shown,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { FirstIcon, LastIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon, ResetIcon } from '../../ui/icons.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../ui/words.ts';
import { LearningRate } from './LearningRate.tsx';
import { SampleSelector } from './SampleSelector.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './Transport.module.css';

const selectSpeed = (state: LabState) => state.speed;

/** Moves through the steps and iterations, and trains. */
export const TransportView = memo(function TransportView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const store = useLabStore();
  const playing = useLab(selectPlaying);
  const training = useLab(selectTraining);
  const speed = useLab(selectSpeed);
  const { place, steps } = shown;
  const atStart = place.step === 0 && place.iteration === 0;

  return (
    <section className={styles.bar} aria-label={page.transport}>
      <div className={styles.buttons}>
        <Button variant="icon" aria-label={page.firstStep} disabled={place.step === 0} onClick={store.firstStep}>
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
        <Button
          variant="icon"
          aria-label={page.lastStep}
          disabled={place.step === steps.length - 1}
          onClick={store.lastStep}
        >
          <LastIcon />
        </Button>
      </div>
      <Timeline shown={shown} />
      <SampleSelector samples={shown.lab.data.X.length} />
      <div className={styles.speed}>
        <Slider
          label={page.speed}
          // Each notch doubles: slow motion to the left, fast to the right.
          min={Math.log2(MIN_SPEED)}
          max={Math.log2(MAX_SPEED)}
          step={1}
          value={Math.log2(speed)}
          valueText={`${speed}×`}
          onChange={(notch) => store.setSpeed(2 ** notch)}
        />
      </div>
      <div className={styles.training}>
        <LearningRate value={shown.lab.training.learningRate} />
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
      </div>
    </section>
  );
});
