import { fill } from '../../i18n/fill.ts';
import { NAMINGS, SAMPLE_LINES, type Notation } from '../../lib/notation.ts';
import type { AskedNotation } from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePart } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { useNotation } from '../cell/notation.ts';
import styles from './SettingsDialog.module.css';

/** What the reader chose, as it is kept. */
export interface NotationChoice extends Notation {
  /** Whether links that they share ask for this notation too. */
  readonly inLinks: boolean;
}

export interface NotationSettingsProps {
  readonly choice: NotationChoice;
  /** What the open link asks for instead. */
  readonly asked: AskedNotation;
  readonly onChoose: (part: Partial<NotationChoice>) => void;
  /** Goes by the reader's own choice alone. */
  readonly onOwn: () => void;
}

/** How formulas are written for this reader: no edit of the lab, and a link carries it only on request. */
export function NotationSettings({ choice, asked, onChoose, onOwn }: NotationSettingsProps) {
  const said = usePart('settings');
  const { names, samples } = useNotation();
  const errorIn = (lines: Notation['samples']) => cellLabel('Eo[3,2]', { names, samples: lines });
  return (
    <section className={styles.group} aria-label={said.notation}>
      <h3 className={styles.heading}>{said.notation}</h3>
      {Object.keys(asked).length > 0 && (
        <div className={styles.samples}>
          <span>{said.linkAsks}</span>
          <Button onClick={onOwn}>{said.useMine}</Button>
        </div>
      )}
      <Segmented
        label={said.names}
        selected={names}
        segments={NAMINGS.map((value) => ({ value, label: said.namings[value] }))}
        onSelect={(value) => onChoose({ names: value })}
      />
      <p className={styles.note}>{said.namesNote}</p>
      <Segmented
        label={said.samplesIn}
        selected={samples}
        segments={SAMPLE_LINES.map((value) => ({ value, label: said.sampleLines[value] }))}
        onSelect={(value) => onChoose({ samples: value })}
      />
      <p className={styles.note}>{fill(said.samplesInNote, { rows: errorIn('rows'), columns: errorIn('columns') })}</p>
      <Segmented
        label={said.inLinks}
        selected={choice.inLinks ? 'mine' : 'reader'}
        segments={(['reader', 'mine'] as const).map((value) => ({ value, label: said.inLinksAs[value] }))}
        onSelect={(value) => onChoose({ inLinks: value === 'mine' })}
      />
    </section>
  );
}
