import { memo, useMemo } from 'react';
import { cellId, type MatrixSpec, type Network } from '../../engine/catalog/index.ts';
import type { Matrix } from '../../engine/types.ts';
import { decimalsFor, decimalsOfChange, showNumber, type ShownNumber } from '../../lib/numbers/index.ts';
import { range } from '../../lib/range.ts';
import { useLabStore } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { ComputedCell } from '../cell/ComputedCell.tsx';
import { EditableCell } from '../cell/EditableCell.tsx';
import { CELL_ROOM, isLong } from '../cell/isLong.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { shapeOnScreen, type ShownLines } from './shownLines.ts';
import { columnHeader, rowHeader, tableCaption } from './tableWords.ts';
import styles from './MatricesView.module.css';

/** Characters that a cell has room for where samples stand beside each other. */
const NARROW_ROOM = 5;

/** Whether the gate of a neuron stops something of a sample that is not 0. */
export type BlockedAt = (sample: number, neuron: number) => boolean;

/** As narrow as can be: a step changes one or two matrices, and only these render. */
export interface MatrixTableProps {
  readonly spec: MatrixSpec;
  /** The network that it is of, for the names of its rows and columns. */
  readonly network: Network;
  /** Undefined while its numbers are still to come. */
  readonly matrix: Matrix | undefined;
  /** Of what an update makes: what was there before. */
  readonly before: Matrix | undefined;
  /** How many of its cells are made, row by row. */
  readonly made: number;
  /** The sample whose row is marked, in matrices with a row per sample. */
  readonly sample: number | undefined;
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
  /** True until all of a new iteration is on screen: what fields hold out of sight is left as it was. */
  readonly fieldsWait?: boolean;
  /** Its numbers that an audience is to find first: `*` for all, or cells by name, with spaces between. */
  readonly hidden?: string;
}

/** How it stands: by what name, what of it is there, and how Tab goes through it. */
interface StandingProps {
  readonly name: string;
  /** True when its rows stand as columns. */
  readonly transposed: boolean;
  readonly lines: ShownLines;
  /** True when Tab stops at each of its cells. */
  readonly isStop: boolean;
}

/** The cells of one matrix. */
export const MatrixTable = memo(function MatrixTable(props: MatrixTableProps & StandingProps) {
  const { spec, network, matrix, before, made, sample, explained, lit, used, now, isBlocked } = props;
  const { fieldsWait = false, hidden = '', name, transposed, lines, isStop } = props;
  const store = useLabStore();
  const { spoken } = useWords();
  const { matrix: wide, narrowMatrix: narrow } = useNumberStyles();
  const notation = useNotation();
  const inColumns = notation.samples === 'columns';
  const style = inColumns ? narrow : wide;
  const room = inColumns ? NARROW_ROOM : CELL_ROOM;
  const decimals = useMemo(() => {
    if (!matrix) return 0;
    return before ? decimalsOfChange(matrix.data, before.data, style) : decimalsFor(matrix.data, style);
  }, [matrix, before, style]);
  const litCells = lit.split(' ');
  const usedCells = used.split(' ');
  const nowCells = now.split(' ');
  const hiddenCells = hidden.split(' ');
  const { rows, cols } = lines;
  const shownNumbers = useMemo(() => {
    const numbers: ShownNumber[] = [];
    if (!matrix) return numbers;
    const [ofRows, ofCols] = transposed ? [cols, rows] : [rows, cols];
    for (const row of range(ofRows.first, ofRows.last)) {
      for (const col of range(ofCols.first, ofCols.last)) {
        const index = (row - 1) * spec.cols + col - 1;
        numbers[index] = showNumber(matrix.data[index]!, style, decimals);
      }
    }
    return numbers;
  }, [matrix, spec, rows, cols, transposed, style, decimals]);
  // All of a matrix in one size: larger numbers among smaller ones would look as if they were meant.
  const long = shownNumbers.some(({ text }) => isLong(text, room));
  const shape = shapeOnScreen(spec, transposed);
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
    const shown = value === undefined ? undefined : shownNumbers[index];
    const text = shown?.text ?? '';
    const marks = { lit: litCells.includes(id), used: usedCells.includes(id), now: nowCells.includes(id) };
    if (isSetByPerson(spec.kind) && value !== undefined) {
      return <EditableCell id={id} label={label} value={value} text={text} long={long} {...marks} waits={fieldsWait} />;
    }
    return (
      <ComputedCell
        id={id}
        label={label}
        value={value}
        text={text}
        exact={shown?.exact}
        long={long}
        {...marks}
        hidden={isHidden}
        blocked={value !== undefined && isBlocked?.(row, col) === true}
        explained={id === explained}
        // One of each matrix; all of the one that is being made or explained.
        reachable={isStop || (row === (sample ?? 1) && col === 1)}
        onPick={store.togglePin}
      />
    );
  };

  return (
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
  );
});
