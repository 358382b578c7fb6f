import type { DecimalMark } from '../../lib/numbers/index.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { usePart } from '../../ui/words.ts';
import { MAX_DECIMALS, MIN_DECIMALS, type NumberPreferences } from '../cell/numberStyles.ts';
import styles from './SettingsDialog.module.css';

/** What the reader chose, as it is kept: the decimal mark may be left to the language. */
export interface NumberChoice extends Omit<NumberPreferences, 'decimalMark'> {
  readonly decimalMark: DecimalMark | 'language';
}

export interface NumberSettingsProps {
  readonly choice: NumberChoice;
  readonly onChoose: (choice: NumberChoice) => void;
}

const MARKS = ['language', '.', ','] as const;

/** How numbers are written for this reader: no edit of the lab, so neither undo nor a link knows of it. */
export function NumberSettings({ choice, onChoose }: NumberSettingsProps) {
  const said = usePart('settings');
  return (
    <section className={styles.group} aria-label={said.numbers}>
      <h3 className={styles.heading}>{said.numbers}</h3>
      <Slider
        label={said.decimals}
        value={choice.decimals}
        min={MIN_DECIMALS}
        max={MAX_DECIMALS}
        step={1}
        valueText={String(choice.decimals)}
        onChange={(decimals) => onChoose({ ...choice, decimals })}
      />
      <p className={styles.note}>{said.decimalsNote}</p>
      <Segmented
        label={said.decimalMark}
        selected={choice.decimalMark}
        segments={MARKS.map((value) => ({ value, label: said.decimalMarks[value] }))}
        onSelect={(decimalMark) => onChoose({ ...choice, decimalMark })}
      />
      <Segmented
        label={said.exactNumbers}
        selected={choice.fractions ? 'fractions' : 'decimals'}
        segments={(['decimals', 'fractions'] as const).map((value) => ({ value, label: said.exactAs[value] }))}
        onSelect={(shape) => onChoose({ ...choice, fractions: shape === 'fractions' })}
      />
      <p className={styles.note}>{said.fractionsNote}</p>
    </section>
  );
}
