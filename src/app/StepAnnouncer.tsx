import { memo } from 'react';
import { selectPlaying, selectSample, selectTraining } from '../store/index.ts';
import type { Shown } from '../store/index.ts';
import { useLab } from '../store/index.ts';
import { equation } from '../i18n/en/equation.ts';
import { useNotation } from '../views/cell/notation.ts';
import { useNumberStyles } from '../views/cell/numberStyles.ts';
import { spokenStep } from '../views/equation/spokenStep.ts';

/** Says each step once and briefly to a screen reader; silent while training, when steps are no steps to follow. */
export const StepAnnouncer = memo(function StepAnnouncer({ shown }: { readonly shown: Shown }) {
  const sample = useLab(selectSample);
  const training = useLab(selectTraining);
  const playing = useLab(selectPlaying);
  const { equation: style } = useNumberStyles();
  const notation = useNotation();
  return (
    <p className="visually-hidden" role="status" data-playing={playing || undefined}>
      {training ? '' : spokenStep(shown, sample, { words: equation, style, notation })}
    </p>
  );
});
