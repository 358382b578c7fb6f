import { memo } from 'react';
import { selectTraining, useLab, useLabStore } from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ResetIcon } from '../../ui/icons.tsx';
import { SteadyText } from '../../ui/SteadyText.tsx';
import { useWords } from '../../ui/words.ts';

/** Back to the start values; train, or stop. */
export const TrainingButtons = memo(function TrainingButtons() {
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
        <SteadyText text={training ? page.stop : page.train} or={training ? page.train : page.stop} />
      </Button>
    </>
  );
});
