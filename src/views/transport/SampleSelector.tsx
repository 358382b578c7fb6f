import { memo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { selectSample, useLab, useLabStore } from '../../store/index.ts';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../ui/words.ts';
import styles from './Transport.module.css';

/** As many samples as have a button each; more have previous and next. */
const MAX_BUTTONS = 6;

/** Which sample the network shows. */
export const SampleSelector = memo(function SampleSelector({ samples }: { readonly samples: number }) {
  const { page } = useWords();
  const store = useLabStore();
  const sample = useLab(selectSample);
  if (samples === 1) return null;
  if (samples <= MAX_BUTTONS) {
    return (
      <Segmented
        label={page.sample}
        selected={sample}
        segments={Array.from({ length: samples }, (_, i) => ({
          value: i + 1,
          label: fill(page.sampleN, { n: i + 1 }),
          content: i + 1,
        }))}
        onSelect={store.selectSample}
      />
    );
  }
  return (
    <div className={styles.sampleStepper} dir="ltr" role="group" aria-label={page.sample}>
      <span>{page.sample}</span>
      <Button
        variant="icon"
        aria-label={page.previousSample}
        disabled={sample === 1}
        onClick={() => store.selectSample(sample - 1)}
      >
        <PreviousIcon />
      </Button>
      <span>{fill(page.sampleOf, { n: sample, m: samples })}</span>
      <Button
        variant="icon"
        aria-label={page.nextSample}
        disabled={sample === samples}
        onClick={() => store.selectSample(sample + 1)}
      >
        <NextIcon />
      </Button>
    </div>
  );
});
