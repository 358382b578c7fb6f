import { memo, useMemo } from 'react';
import { cellId, type MatrixSpec } from '../../engine/catalog/index.ts';
import { decimalsFor, showNumber } from '../../lib/numbers/index.ts';
import { windowAround } from '../../scene/matrixGrid.ts';
import { useWords } from '../../ui/words.ts';
import { fill } from '../../i18n/fill.ts';
import { matrixOf, type Shown, useLabStore } from '../../store/index.ts';
import { ComputedCell } from '../cell/ComputedCell.tsx';
import { EditableCell } from '../cell/EditableCell.tsx';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { roleOf } from '../cell/roles.ts';
import { MATRIX_STYLE } from '../cell/numberStyles.ts';
import { matrixLabel } from '../cell/names.ts';
import styles from './MatricesView.module.css';

/** Beyond these a matrix shows a window around the sample; larger ones would be no numbers to read. */
const MAX_ROWS = 24;
const MAX_COLS = 24;

export interface MatrixBlockProps {
  readonly spec: MatrixSpec;
  readonly shown: Shown;
  readonly sample: number;
  readonly stale: boolean;
  /** True when its name stands to its left, which saves the height of a line. */
  readonly nameBeside: boolean;
  readonly current: boolean;
  readonly explained: string | undefined;
  readonly lit: ReadonlySet<string>;
}

/** One matrix as a table of cells, in the colour of what it holds. */
export const MatrixBlock = memo(function MatrixBlock(props: MatrixBlockProps) {
  const { spec, shown, sample, stale, nameBeside, current, explained, lit } = props;
  const store = useLabStore();
  const { page } = useWords();
  const { network } = shown.lab;
  const perSample = hasRowPerSample(spec);
  const matrix = stale && !isSetByPerson(spec.kind) ? undefined : matrixOf(shown, spec.name);
  const decimals = useMemo(() => (matrix ? decimalsFor(matrix.data, MATRIX_STYLE) : 0), [matrix]);
  const rows = windowAround(spec.rows, MAX_ROWS, perSample ? sample : 1);
  const cols = windowAround(spec.cols, MAX_COLS, 1);
  const role = roleOf(spec.kind, spec.layer === network.activations.length - 1);
  const name = matrixLabel(spec.name);

  const cell = (row: number, col: number) => {
    const id = cellId({ matrix: spec.name, row, col });
    const value = matrix?.data[(row - 1) * spec.cols + col - 1];
    const text = value === undefined ? '' : showNumber(value, MATRIX_STYLE, decimals).text;
    if (isSetByPerson(spec.kind) && value !== undefined) {
      return <EditableCell id={id} value={value} text={text} lit={lit.has(id)} />;
    }
    return (
      <ComputedCell
        id={id}
        value={value}
        text={text}
        lit={lit.has(id)}
        explained={id === explained}
        reachable={current || id === explained}
        onPick={store.pinCell}
      />
    );
  };

  return (
    <figure
      className={styles.block}
      data-role={role}
      data-current={current || undefined}
      data-pending={matrix === undefined || undefined}
      data-name-beside={nameBeside || undefined}
    >
      <figcaption className={styles.name}>{name}</figcaption>
      <table className={styles.table} aria-label={name}>
        <tbody>
          {range(rows.first, rows.last).map((row) => (
            <tr key={row} data-sample={(perSample && row === sample) || undefined}>
              {range(cols.first, cols.last).map((col) => (
                <td key={col}>{cell(row, col)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {spec.rows > MAX_ROWS && <p className={styles.more}>{fill(page.moreRows, { n: spec.rows - MAX_ROWS })}</p>}
      {spec.cols > MAX_COLS && <p className={styles.more}>{fill(page.moreColumns, { n: spec.cols - MAX_COLS })}</p>}
    </figure>
  );
});

/** True for matrices with a row per sample. */
function hasRowPerSample({ kind }: MatrixSpec): boolean {
  switch (kind) {
    case 'X':
    case 'Z':
    case 'A':
    case 'Y':
    case 'O-Y':
    case 'C-share':
    case "R'":
    case 'E':
      return true;
    case 'W':
    case 'B':
    case 'C':
    case 'dW':
    case 'dB':
    case 'W.next':
    case 'B.next':
      return false;
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
