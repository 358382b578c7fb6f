import { memo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../ui/words.ts';
import styles from './cell.module.css';

export interface ComputedCellProps {
  /** Public cell name. */
  readonly id: string;
  /** Its name as the reader has it. */
  readonly label: string;
  /** The full double; undefined while it is not computed. */
  readonly value: number | undefined;
  /** What is shown of it. */
  readonly text: string;
  /** True when the text is all of the value. */
  readonly exact: boolean | undefined;
  /** A long one is set smaller, so that a column keeps its width. */
  readonly long: boolean;
  readonly lit: boolean;
  /** True when it is lit as made from the number that has the attention. */
  readonly used: boolean;
  /** True while its product is on its way. */
  readonly now?: boolean;
  /** True when a closed gate stops what is not 0 here. */
  readonly blocked: boolean;
  readonly explained: boolean;
  /** True when it is there and an audience is to find it first. */
  readonly hidden?: boolean;
  /** True when Tab stops here. */
  readonly reachable: boolean;
  readonly onPick: (id: string) => void;
}

/** A number that the engine made. Choosing it explains it; until it is computed it looks empty, not 0. */
export const ComputedCell = memo(function ComputedCell(props: ComputedCellProps) {
  const { id, label, value, text, exact, long, lit, used, now, blocked, explained, hidden, reachable, onPick } = props;
  const { page } = useWords();
  const computed = value !== undefined;
  const number = `${label} ${exact ? '=' : '≈'} ${text}`;
  return (
    <button
      type="button"
      className={styles.computed}
      data-cell={id}
      data-state={computed ? undefined : hidden ? 'hidden' : 'pending'}
      data-value={computed ? String(value) : undefined}
      data-sign={computed && value < 0 ? '-' : undefined}
      data-lit={lit || undefined}
      data-used={used || undefined}
      data-now={now || undefined}
      data-blocked={blocked || undefined}
      data-long={long || undefined}
      aria-label={
        computed
          ? blocked
            ? fill(page.cellBlocked, { number })
            : number
          : fill(hidden ? page.cellHidden : page.cellPending, { cell: label })
      }
      aria-pressed={computed ? explained : undefined}
      // Not `disabled`, which would take the focus from whoever goes a step back.
      aria-disabled={!computed || undefined}
      tabIndex={reachable ? 0 : -1}
      // The second click of a double one takes nothing back.
      onClick={computed ? ({ detail }) => detail < 2 && onPick(id) : undefined}
    >
      {hidden ? '?' : text}
    </button>
  );
});
