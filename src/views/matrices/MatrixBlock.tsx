import { memo, useMemo, type CSSProperties } from 'react';
import { cellId, parseCellId, type MatrixSpec, type Network } from '../../engine/catalog/index.ts';
import type { Matrix } from '../../engine/types.ts';
import { decimalsFor, showNumber } from '../../lib/numbers/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import { useWords } from '../../ui/words.ts';
import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { useLabStore } from '../../store/index.ts';
import { ComputedCell } from '../cell/ComputedCell.tsx';
import { EditableCell } from '../cell/EditableCell.tsx';
import { CELL_ROOM, isLong } from '../cell/isLong.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { roleOf } from '../cell/roles.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { matrixLabel, renamedShort } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import { shownLines, type LineLimits } from './shownLines.ts';
import { columnHeader, rowHeader, tableCaption } from './tableWords.ts';
import styles from './MatricesView.module.css';

/** Characters that a cell has room for where samples stand beside each other. */
const NARROW_ROOM = 5;

/** Whether the gate of a neuron stops something of a sample that is not 0. */
export type BlockedAt = (sample: number, neuron: number) => boolean;

/** As narrow as can be: a step changes one or two matrices, and only these render. */
export interface MatrixBlockProps {
  readonly spec: MatrixSpec;
  /** The network that it is of, for the names of its rows and columns. */
  readonly network: Network;
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
  /** Its cells that are linked to the one with the attention, by name, with spaces between. */
  readonly lit: string;
  /** Those of them that are made from it. */
  readonly used: string;
  /** Those of them that make the term which is on its way. */
  readonly now: string;
  /** For errors and misses, once the gates are known. */
  readonly isBlocked: BlockedAt | undefined;
  readonly showsShape: boolean;
  /** Left out, true; otherwise it is its name and an empty frame. */
  readonly filled?: boolean;
  /** Its numbers that an audience is to find first: `*` for all, or cells by name, with spaces between. */
  readonly hidden?: string;
  /** How many rows and columns have room, where that is not as among all matrices. */
  readonly limits?: LineLimits;
  /** True where it stands as its transpose in an equation; its cells keep their names. */
  readonly flipped?: boolean;
}

/** One matrix as a table of cells, in the colour of what it holds. */
export const MatrixBlock = memo(function MatrixBlock(props: MatrixBlockProps) {
  const {
    spec,
    network,
    matrix,
    made,
    isOutputLayer,
    sample,
    nameBeside,
    current,
    explained,
    lit,
    used,
    now,
    isBlocked,
    showsShape,
  } = props;
  const { limits, flipped = false, hidden = '', filled = true } = props;
  const store = useLabStore();
  const { page, spoken } = useWords();
  const { matrix: wide, narrowMatrix: narrow } = useNumberStyles();
  const notation = useNotation();
  const { names, samples } = notation;
  const inColumns = samples === 'columns';
  const transposed = inColumns !== flipped;
  const style = inColumns ? narrow : wide;
  const room = inColumns ? NARROW_ROOM : CELL_ROOM;
  // A frame later: where the focus is, a browser lays the page out to see whether the focus may stay.
  const isStop = useAfterPaint(current || explained !== undefined);
  const decimals = useMemo(() => (matrix ? decimalsFor(matrix.data, style) : 0), [matrix, style]);
  const litCells = lit.split(' ');
  const usedCells = used.split(' ');
  const nowCells = now.split(' ');
  const hiddenCells = hidden.split(' ');
  const centre = explained === undefined ? undefined : parseCellId(explained);
  const lines = shownLines(
    spec,
    transposed ? 'columns' : 'rows',
    { row: sample ?? centre?.row ?? 1, col: centre?.col ?? 1 },
    limits,
  );
  const { rows, cols, moreRows, moreCols } = lines;
  const role = roleOf(spec.kind, isOutputLayer);
  const name = `${matrixLabel(spec.name, names)}${flipped ? 'ᵀ' : ''}`;
  const shape = transposed ? { rows: spec.cols, cols: spec.rows } : { rows: spec.rows, cols: spec.cols };

  const caption = (pending: boolean) => tableCaption(spec, { name, ...shape, pending }, spoken);
  const [lineHeader, placeHeader] = transposed ? [columnHeader, rowHeader] : [rowHeader, columnHeader];

  /** The cell that stands in this line of the table, at this place in it. */
  const cell = (line: number, place: number) => {
    const [row, col] = transposed ? [place, line] : [line, place];
    const id = cellId({ matrix: spec.name, row, col });
    const label = cellLabel(id, notation);
    const index = (row - 1) * spec.cols + col - 1;
    const number = index < made ? matrix?.data[index] : undefined;
    const isHidden = number !== undefined && (hidden === '*' || hiddenCells.includes(id));
    const value = isHidden ? undefined : number;
    const shown = value === undefined ? undefined : showNumber(value, style, decimals);
    const text = shown?.text ?? '';
    const long = isLong(text, room);
    if (isSetByPerson(spec.kind) && value !== undefined) {
      const isLit = litCells.includes(id);
      const isUsed = usedCells.includes(id);
      return (
        <EditableCell
          id={id}
          label={label}
          value={value}
          text={text}
          long={long}
          lit={isLit}
          used={isUsed}
          now={nowCells.includes(id)}
        />
      );
    }
    return (
      <ComputedCell
        id={id}
        label={label}
        value={value}
        text={text}
        exact={shown?.exact}
        long={long}
        lit={litCells.includes(id)}
        used={usedCells.includes(id)}
        now={nowCells.includes(id)}
        hidden={isHidden}
        blocked={value !== undefined && isBlocked?.(row, col) === true}
        explained={id === explained}
        // One of each matrix; all of the one that is being made or explained.
        reachable={isStop || (row === (sample ?? 1) && col === 1)}
        onPick={store.pinCell}
      />
    );
  };

  return (
    <div
      className={styles.block}
      data-role={role}
      data-current={current || undefined}
      data-pending={matrix === undefined || undefined}
      data-name-beside={nameBeside || undefined}
    >
      <div className={styles.name} aria-hidden="true">
        {spec.kind === 'dB' && nameBeside ? renamedShort(spec.name, names) : name}{' '}
        {showsShape && <small>{fill(page.shapeOf, shape)}</small>}
      </div>
      <div
        className={styles.frame}
        style={{ '--rows': rows.last - rows.first + 1, '--cols': cols.last - cols.first + 1 } as CSSProperties}
      >
        {filled && (
          // What is true for a while is said in place of the caption, whose text would have to be laid out anew.
          <table className={styles.table} aria-label={matrix ? undefined : caption(true)}>
            <caption className="visually-hidden">{caption(false)}</caption>
            <thead>
              <tr>
                <th>{name}</th>
                {range(cols.first, cols.last).map((col) => (
                  <th key={col} scope="col" aria-current={transposed && col === sample ? 'true' : undefined}>
                    {placeHeader(spec, col, network, spoken)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {range(rows.first, rows.last).map((row) => (
                <tr
                  key={row}
                  data-sample={(!transposed && row === sample) || undefined}
                  aria-current={!transposed && row === sample ? 'true' : undefined}
                >
                  <th scope="row">{lineHeader(spec, row, network, spoken)}</th>
                  {range(cols.first, cols.last).map((col) => (
                    <td key={col} data-sample={(transposed && col === sample) || undefined}>
                      {cell(row, col)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {filled && sample !== undefined && (
          <div
            className={styles.sampleLine}
            data-runs={transposed ? 'down' : 'across'}
            style={{ '--at': sample - (transposed ? cols : rows).first } as CSSProperties}
          />
        )}
      </div>
      {moreRows > 0 && (
        <p className={styles.more} dir="auto">
          {fillCount(transposed ? page.moreNeuronRows : page.moreRows, moreRows, { n: moreRows })}
        </p>
      )}
      {moreCols > 0 && (
        <p className={styles.more} dir="auto">
          {fillCount(transposed ? page.moreSampleColumns : page.moreColumns, moreCols, { n: moreCols })}
        </p>
      )}
    </div>
  );
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
