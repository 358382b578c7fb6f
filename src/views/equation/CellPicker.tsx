import type { Notation } from '../../lib/notation.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import styles from './CellPicker.module.css';

export interface CellPickerProps {
  /** Public cell names to choose from. */
  readonly cells: readonly string[];
  readonly explained: string | undefined;
  /** The matrix that they are in, and what the choice is for. */
  readonly matrix: string;
  readonly label: string;
  readonly notation: Notation;
  readonly onPick: (id: string) => void;
}

/** `3,2` of `Eo[3,2]`; the whole cost has none. */
const INDICES = /\[([\d,]+)\]$/;
const ALL = 'Σ';

/** The numbers of the step, one of which is explained. */
export function CellPicker({ cells, explained, matrix, label, notation, onPick }: CellPickerProps) {
  return (
    <div className={styles.picker} dir="ltr" role="group" aria-label={label} data-unprinted="">
      <span aria-hidden="true">{matrix}</span>
      {cells.map((id) => (
        <button
          key={id}
          type="button"
          aria-label={cellLabel(id, notation)}
          aria-pressed={id === explained}
          onClick={() => onPick(id)}
        >
          {INDICES.exec(cellLabel(id, notation))?.[1] ?? ALL}
        </button>
      ))}
    </div>
  );
}
