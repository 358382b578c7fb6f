import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../ui/words.ts';
import styles from './SettingsDialog.module.css';

export interface KeySettingsProps {
  readonly singleKeys: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** Whether letters and signs alone are shortcuts. */
export function KeySettings({ singleKeys, onChoose }: KeySettingsProps) {
  const { page } = useWords();
  return (
    <section className={styles.group} aria-label={page.keyboard}>
      <h3 className={styles.heading}>{page.keyboard}</h3>
      <Segmented
        label={page.singleKeys}
        selected={singleKeys ? 'on' : 'off'}
        segments={(['on', 'off'] as const).map((value) => ({ value, label: page.singleKeysAre[value] }))}
        onSelect={(value) => onChoose(value === 'on')}
      />
      <p className={styles.note}>{page.singleKeysNote}</p>
    </section>
  );
}
