import type { DecimalMark } from '../../lib/numbers/index.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../ui/words.ts';
import { MAX_DECIMALS, MIN_DECIMALS, type NumberPreferences } from '../cell/numberStyles.ts';
import styles from './SettingsDialog.module.css';

/** What the reader chose, as it is kept: the decimal mark may be left to the browser. */
export interface NumberChoice extends Omit<NumberPreferences, 'decimalMark'> {
  readonly decimalMark: DecimalMark | 'browser';
}

export interface NumberSettingsProps {
  readonly choice: NumberChoice;
  readonly onChoose: (choice: NumberChoice) => void;
}

const MARKS = ['browser', '.', ','] as const;

/** How numbers are written for this reader: no edit of the lab, so neither undo nor a link knows of it. */
export function NumberSettings({ choice, onChoose }: NumberSettingsProps) {
  const { page } = useWords();
  return (
    <section className={styles.group} aria-label={page.numbers}>
      <h3 className={styles.heading}>{page.numbers}</h3>
      <Slider
        label={page.decimals}
        value={choice.decimals}
        min={MIN_DECIMALS}
        max={MAX_DECIMALS}
        step={1}
        valueText={String(choice.decimals)}
        onChange={(decimals) => onChoose({ ...choice, decimals })}
      />
      <p className={styles.note}>{page.decimalsNote}</p>
      <Segmented
        label={page.decimalMark}
        selected={choice.decimalMark}
        segments={MARKS.map((value) => ({ value, label: page.decimalMarks[value] }))}
        onSelect={(decimalMark) => onChoose({ ...choice, decimalMark })}
      />
      <Segmented
        label={page.exactNumbers}
        selected={choice.fractions ? 'fractions' : 'decimals'}
        segments={(['decimals', 'fractions'] as const).map((value) => ({ value, label: page.exactAs[value] }))}
        onSelect={(shape) => onChoose({ ...choice, fractions: shape === 'fractions' })}
      />
      <p className={styles.note}>{page.fractionsNote}</p>
    </section>
  );
}
