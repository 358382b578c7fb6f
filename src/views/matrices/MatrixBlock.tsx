import { memo, useMemo, type CSSProperties } from 'react';
import { cellId, parseCellId, type MatrixSpec } from '../../engine/catalog/index.ts';
import type { Matrix } from '../../engine/types.ts';
import { decimalsFor, showNumber } from '../../lib/numbers/index.ts';
import { windowAround } from '../../scene/matrixGrid.ts';
import { useWords } from '../../ui/words.ts';
import { fill } from '../../i18n/fill.ts';
import { useLabStore } from '../../store/index.ts';
import { ComputedCell } from '../cell/ComputedCell.tsx';
import { EditableCell } from '../cell/EditableCell.tsx';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { roleOf } from '../cell/roles.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { matrixLabel } from '../cell/names.ts';
import styles from './MatricesView.module.css';

/** Beyond these a matrix shows a window around the sample; larger ones would be no numbers to read. */
export const MAX_ROWS = 24;
export const MAX_COLS = 24;

/** As narrow as can be: a step changes one or two matrices, and only these render. */
export interface MatrixBlockProps {
  readonly spec: MatrixSpec;
  /** Undefined while its numbers are still to come. */
  readonly matrix: Matrix | undefined;
  /** How many of its cells are made, row by row. */
  readonly made: number;
  readonly isOutputLayer: boolean;
  /** The sample whose row is marked, in matrices with a row per sample. */
  readonly sample: number | undefined;
  /** True when its name stands to its left, which saves the height of a line. */
  readonly nameBeside: boolean;
  readonly current: boolean;
  /** Its cell that is explained. */
  readonly explained: string | undefined;
  /** Its cells that are operands of the explained one, by name, with spaces between. */
  readonly lit: string;
  readonly showsShape: boolean;
}

/** One matrix as a table of cells, in the colour of what it holds. */
export const MatrixBlock = memo(function MatrixBlock(props: MatrixBlockProps) {
  const { spec, matrix, made, isOutputLayer, sample, nameBeside, current, explained, lit, showsShape } = props;
  const store = useLabStore();
  const { page } = useWords();
  const { matrix: style } = useNumberStyles();
  const decimals = useMemo(() => (matrix ? decimalsFor(matrix.data, style) : 0), [matrix, style]);
  const litCells = lit.split(' ');
  const centre = explained === undefined ? undefined : parseCellId(explained);
  const rows = windowAround(spec.rows, MAX_ROWS, sample ?? centre?.row ?? 1);
  const cols = windowAround(spec.cols, MAX_COLS, centre?.col ?? 1);
  const role = roleOf(spec.kind, isOutputLayer);
  const name = matrixLabel(spec.name);

  const cell = (row: number, col: number) => {
    const id = cellId({ matrix: spec.name, row, col });
    const index = (row - 1) * spec.cols + col - 1;
    const value = index < made ? matrix?.data[index] : undefined;
    const text = value === undefined ? '' : showNumber(value, style, decimals).text;
    if (isSetByPerson(spec.kind) && value !== undefined) {
      return <EditableCell id={id} value={value} text={text} lit={litCells.includes(id)} />;
    }
    return (
      <ComputedCell
        id={id}
        value={value}
        text={text}
        lit={litCells.includes(id)}
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
      <figcaption className={styles.name}>
        {name} {showsShape && <small>{fill(page.shapeOf, { rows: spec.rows, cols: spec.cols })}</small>}
      </figcaption>
      <div
        className={styles.frame}
        style={{ '--rows': rows.last - rows.first + 1, '--cols': cols.last - cols.first + 1 } as CSSProperties}
      >
        <table className={styles.table} aria-label={name}>
          <tbody>
            {range(rows.first, rows.last).map((row) => (
              <tr key={row} data-sample={row === sample || undefined}>
                {range(cols.first, cols.last).map((col) => (
                  <td key={col}>{cell(row, col)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {spec.rows > MAX_ROWS && <p className={styles.more}>{fill(page.moreRows, { n: spec.rows - MAX_ROWS })}</p>}
      {spec.cols > MAX_COLS && <p className={styles.more}>{fill(page.moreColumns, { n: spec.cols - MAX_COLS })}</p>}
    </figure>
  );
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
