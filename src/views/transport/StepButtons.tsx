import { memo } from 'react';
import { selectPlaying, useLab, useLabStore } from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { FirstIcon, LastIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon } from '../../ui/icons.tsx';
import { SteadyText } from '../../ui/SteadyText.tsx';
import { useWords } from '../../ui/words.ts';
import styles from './Transport.module.css';

export interface StepButtonsProps {
  /** At the iteration's first step. */
  readonly atFirst: boolean;
  /** At the first step of all. */
  readonly atStart: boolean;
  /** At the iteration's last step. */
  readonly atLast: boolean;
  /** Without the buttons to the first and last step, where there is little room. */
  readonly few?: boolean;
}

/** Back, play and on through the steps. */
export const StepButtons = memo(function StepButtons({ atFirst, atStart, atLast, few = false }: StepButtonsProps) {
  const { page } = useWords();
  const store = useLabStore();
  const playing = useLab(selectPlaying);
  return (
    <div className={styles.buttons} dir="ltr" data-stays="">
      {!few && (
        <Button variant="icon" aria-label={page.firstStep} disabled={atFirst} onClick={store.firstStep}>
          <FirstIcon />
        </Button>
      )}
      <Button variant="icon" aria-label={page.previousStep} disabled={atStart} onClick={store.previousStep}>
        <PreviousIcon />
      </Button>
      <Button
        variant="primary"
        aria-label={playing ? page.pause : page.play}
        onClick={playing ? store.pause : store.play}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
        <span className={styles.buttonText}>
          <SteadyText text={playing ? page.pause : page.play} or={playing ? page.play : page.pause} />
        </span>
      </Button>
      <Button variant="icon" aria-label={page.nextStep} onClick={store.nextStep}>
        <NextIcon />
      </Button>
      {!few && (
        <Button variant="icon" aria-label={page.lastStep} disabled={atLast} onClick={store.lastStep}>
          <LastIcon />
        </Button>
      )}
    </div>
  );
});
