import { memo } from 'react';
import type { Shown } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { StepButtons } from './StepButtons.tsx';
import { Timeline } from './Timeline.tsx';
import { TrainingButtons } from './TrainingButtons.tsx';
import { usePlaceInTurn } from './usePlaceInTurn.ts';
import styles from './CompactTransport.module.css';
import transport from './Transport.module.css';

export interface CompactTransportProps {
  readonly shown: Shown;
  /** Where there is room for the steps alone, and for the name of the current one. */
  readonly narrow: boolean;
}

/** The transport of a small frame, in one row: the steps of the iteration, and training where there is room. */
export const CompactTransport = memo(function CompactTransport({ shown, narrow }: CompactTransportProps) {
  const { page } = useWords();
  const { steps } = shown;
  const around = usePlaceInTurn(shown);
  return (
    <section className={styles.compact} id="transport" aria-label={page.transport}>
      <StepButtons
        few
        atFirst={around.step === 0}
        atStart={around.step === 0 && around.iteration === 0}
        atLast={around.step === steps.length - 1}
      />
      <Timeline shown={shown} done={around.step} unnamed={narrow} />
      {!narrow && (
        <div className={transport.training}>
          <TrainingButtons />
        </div>
      )}
    </section>
  );
});
