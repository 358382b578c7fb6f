import { cellLabel } from './model/cellLabel.ts';
import styles from './CellPicker.module.css';

export interface CellPickerProps {
  /** Public cell names to choose from. */
  readonly cells: readonly string[];
  readonly explained: string | undefined;
  /** The matrix that they are in, and what the choice is for. */
  readonly matrix: string;
  readonly label: string;
  readonly onPick: (id: string) => void;
}

/** `3,2` of `Eo[3,2]`; the whole cost has none. */
const INDICES = /\[([\d,]+)\]$/;
const ALL = 'Σ';

/** The numbers of the step, one of which is explained. */
export function CellPicker({ cells, explained, matrix, label, onPick }: CellPickerProps) {
  return (
    <div className={styles.picker} role="group" aria-label={label}>
      <span aria-hidden="true">{matrix}</span>
      {cells.map((id) => (
        <button
          key={id}
          type="button"
          aria-label={cellLabel(id)}
          aria-pressed={id === explained}
          onClick={() => onPick(id)}
        >
          {INDICES.exec(id)?.[1] ?? ALL}
        </button>
      ))}
    </div>
  );
}
