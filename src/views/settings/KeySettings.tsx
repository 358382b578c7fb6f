import { Segmented } from '../../ui/Segmented.tsx';
import { usePart } from '../../ui/words.ts';
import styles from './SettingsDialog.module.css';

export interface KeySettingsProps {
  readonly singleKeys: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** Whether letters and signs alone are shortcuts. */
export function KeySettings({ singleKeys, onChoose }: KeySettingsProps) {
  const said = usePart('settings');
  return (
    <section className={styles.group} aria-label={said.keyboard}>
      <h3 className={styles.heading}>{said.keyboard}</h3>
      <Segmented
        label={said.singleKeys}
        selected={singleKeys ? 'on' : 'off'}
        segments={(['on', 'off'] as const).map((value) => ({ value, label: said.singleKeysAre[value] }))}
        onSelect={(value) => onChoose(value === 'on')}
      />
      <p className={styles.note}>{said.singleKeysNote}</p>
    </section>
  );
}
