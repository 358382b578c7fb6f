import { memo } from 'react';
import { useWords } from '../../ui/words.ts';
import styles from './cell.module.css';

export interface ComputedCellProps {
  /** Public cell name. */
  readonly id: string;
  /** The full double; undefined while it is not computed. */
  readonly value: number | undefined;
  /** What is shown of it. */
  readonly text: string;
  readonly lit: boolean;
  readonly explained: boolean;
  /** True when Tab stops here. */
  readonly reachable: boolean;
  readonly onPick: (id: string) => void;
}

/** Texts longer than this are set smaller, so that a column keeps its width. */
const LONG = 6;

/** A number that the engine made. Choosing it explains it; until it is computed it looks empty, not 0. */
export const ComputedCell = memo(function ComputedCell(props: ComputedCellProps) {
  const { id, value, text, lit, explained, reachable, onPick } = props;
  const { page } = useWords();
  const computed = value !== undefined;
  return (
    <button
      type="button"
      className={styles.computed}
      data-cell={id}
      data-state={computed ? undefined : 'pending'}
      data-value={computed ? String(value) : undefined}
      data-sign={computed && value < 0 ? '-' : undefined}
      data-lit={lit || undefined}
      data-long={text.length > LONG || undefined}
      aria-label={computed ? `${id} = ${text}` : `${id}: ${page.notComputed}`}
      aria-pressed={computed ? explained : undefined}
      // Not `disabled`, which would take the focus from whoever goes a step back.
      aria-disabled={!computed || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={computed ? () => onPick(id) : undefined}
    >
      {text}
    </button>
  );
});
