import { fill } from '../../i18n/fill.ts';
import type { EquationWords } from './model/words.ts';
import styles from './UsedBy.module.css';

export interface UsedByProps {
  /** The cells in whose formulas the explained one stands. */
  readonly cells: readonly string[];
  readonly words: EquationWords;
  /** A cell's name as the reader has it. */
  readonly label: (cell: string) => string;
  readonly onFollow: (id: string) => void;
}

/** More are counted, not named. */
const MAX_NAMED = 8;

/** What is made from the explained number: the other way than its operands. */
export function UsedBy({ cells, words, label, onFollow }: UsedByProps) {
  const named = cells.slice(0, MAX_NAMED);
  const rest = cells.length - named.length;
  return (
    <p className={styles.used}>
      {words.usedBy}{' '}
      {named.map((cell) => (
        <button key={cell} type="button" data-label={cell} onClick={() => onFollow(cell)}>
          {label(cell)}
        </button>
      ))}
      {rest > 0 && <span>{fill(words.usedByMore, { count: rest })}</span>}
    </p>
  );
}
