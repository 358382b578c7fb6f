import { cellId, type Cell } from '../../engine/catalog/index.ts';
import { showNumber } from '../../lib/numbers/index.ts';
import { cellValue, type Shown } from '../../store/index.ts';
import { EditableCell } from '../cell/EditableCell.tsx';
import { useWords } from '../../ui/words.ts';
import { NETWORK_STYLE } from '../cell/numberStyles.ts';
import styles from './NetworkView.module.css';

/** Longer texts are set smaller, to keep the room that the scene has reserved. */
const LONG = 6;

/** What all numbers of the network share. */
export interface NetContext {
  readonly shown: Shown;
  readonly sample: number;
  readonly stale: boolean;
  readonly lit: ReadonlySet<string>;
  readonly explained: string | undefined;
}

export interface NetNumberProps {
  readonly cell: Cell;
  readonly editable?: boolean;
  readonly net: NetContext;
}

/**
 * A number of the network: the same cell as in the matrices, shorter. What the person sets is a field; the others
 * stand too close together for buttons of 24 pixels and are picked through the whole drawing.
 */
export function NetNumber({ cell, editable = false, net }: NetNumberProps) {
  const { shown, stale, lit, explained } = net;
  const { page } = useWords();
  const id = cellId(cell);
  const value = stale && !editable ? undefined : cellValue(shown, cell);
  if (value === undefined) {
    return (
      <span data-cell={id} data-state="pending">
        <span className="visually-hidden">{page.notComputed}</span>
      </span>
    );
  }
  const { text } = showNumber(value, NETWORK_STYLE);
  if (editable) return <EditableCell id={id} value={value} text={text} lit={lit.has(id)} />;
  return (
    <span
      className={styles.number}
      data-cell={id}
      data-value={String(value)}
      data-sign={value < 0 ? '-' : undefined}
      data-lit={lit.has(id) || undefined}
      data-explained={explained === id || undefined}
      data-long={text.length > LONG || undefined}
    >
      {text}
    </span>
  );
}
