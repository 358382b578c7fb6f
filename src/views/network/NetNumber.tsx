import { showNumber } from '../../lib/numbers/index.ts';
import { useWords } from '../../ui/words.ts';
import { EditableCell } from '../cell/EditableCell.tsx';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { NumberSaid } from './said.ts';
import styles from './NetworkView.module.css';

/** Longer texts are set smaller, to keep the room that the scene has reserved. */
const LONG = 6;

/**
 * A number of the network: the same cell as in the matrices, shorter. What the person sets is a field; the others
 * stand too close together for buttons of 24 pixels and are picked through the whole drawing.
 */
export function NetNumber({ said, editable = false }: { readonly said: NumberSaid; readonly editable?: boolean }) {
  const { id, label, value, lit, used, explained } = said;
  const { page } = useWords();
  const { network: style } = useNumberStyles();
  if (value === undefined) {
    return <span role="img" aria-label={`${label}: ${page.notComputed}`} data-cell={id} data-state="pending" />;
  }
  const { text } = showNumber(value, style);
  if (editable) return <EditableCell id={id} label={label} value={value} text={text} lit={lit} used={used} />;
  return (
    <span
      className={styles.number}
      data-cell={id}
      data-value={String(value)}
      data-sign={value < 0 ? '-' : undefined}
      data-lit={lit || undefined}
      data-used={used || undefined}
      data-explained={explained || undefined}
      data-long={text.length > LONG || undefined}
    >
      {text}
    </span>
  );
}
