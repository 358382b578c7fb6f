import { showChanged, showNumber } from '../../lib/numbers/index.ts';
import { EditableCell } from '../cell/EditableCell.tsx';
import { isLong } from '../cell/isLong.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { fieldId } from './fieldId.ts';
import type { NumberSaid } from './said.ts';
import styles from './NetworkView.module.css';

export interface NetNumberProps {
  readonly said: NumberSaid;
  readonly editable?: boolean;
  /** False where the same number stands in a place of its own too, whose field the outline takes up. */
  readonly listed?: boolean;
  /** Where there is room for the longest one, none is set smaller. */
  readonly roomy?: boolean;
}

/**
 * A number of the network: the same cell as in the matrices, shorter. What the person sets is a field; the others
 * stand too close together for buttons of 24 pixels and are picked through the whole drawing. The drawing is not
 * spoken; its outline is.
 */
export function NetNumber({ said, editable = false, listed = true, roomy = false }: NetNumberProps) {
  const { id, label, value, before, hidden, lit, used, explained } = said;
  const { network: style } = useNumberStyles();
  if (hidden) {
    return (
      <span className={styles.number} data-cell={id} data-state="hidden">
        ?
      </span>
    );
  }
  if (value === undefined) return <span data-cell={id} data-state="pending" />;
  const { text } = before === undefined ? showNumber(value, style) : showChanged(value, before, style);
  const long = !roomy && isLong(text);
  if (editable) {
    const field = listed && { fieldId: fieldId(id) };
    return (
      <EditableCell id={id} label={label} value={value} text={text} long={long} lit={lit} used={used} {...field} />
    );
  }
  return (
    <span
      className={styles.number}
      data-cell={id}
      data-value={String(value)}
      data-sign={value < 0 ? '-' : undefined}
      data-lit={lit || undefined}
      data-used={used || undefined}
      data-explained={explained || undefined}
      data-long={long || undefined}
    >
      {text}
    </span>
  );
}
