import { useMemo, type CSSProperties } from 'react';
import { showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import type { Shown } from '../../store/index.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { useNotation } from '../cell/notation.ts';
import { productBoard, type BoardFactor } from './model/productBoard.ts';
import { roleOfMatrix } from './model/matrixSymbol.ts';
import roleChip from './roleChip.module.css';
import styles from './ProductBoard.module.css';

export interface ProductBoardProps {
  readonly shown: Shown;
  /** The cell that is made. */
  readonly cell: string;
  /** How many of its terms are there; all when left out. */
  readonly gathered: number | undefined;
}

/**
 * A row times a column: the two factors with the row and the column lit, a transposed one turning from how it stands on
 * the stage, and the sum of the products so far. A picture of the line below it, which is what is read aloud.
 */
export function ProductBoard({ shown, cell, gathered }: ProductBoardProps) {
  const notation = useNotation();
  const { matrix: style, narrowMatrix: narrow } = useNumberStyles();
  const board = useMemo(() => productBoard(shown, cell, notation), [shown, cell, notation]);
  if (!board) return null;
  const { left, right, products } = board;
  const made = Math.min(products.length, gathered ?? products.length);
  const sum = products.slice(0, made).reduce((total, product) => total + product, 0);
  const current = gathered === undefined ? undefined : made + 1;
  return (
    <div className={styles.board} aria-hidden="true">
      <Factor key={`${cell} left`} factor={left} current={current} shown={shown} style={narrow} />
      <span>·</span>
      <Factor key={`${cell} right`} factor={right} current={current} shown={shown} style={narrow} />
      <span>→</span>
      <span
        className={styles.sum}
        data-term={`Σ ${cell}`}
        data-value={String(sum)}
        data-sign={sum < 0 ? '-' : undefined}
      >
        {made === 0 ? '' : showNumber(sum, style).text}
      </span>
    </div>
  );
}

interface FactorProps {
  readonly factor: BoardFactor;
  /** The term that is on its way. */
  readonly current: number | undefined;
  readonly shown: Shown;
  readonly style: NumberStyle;
}

function Factor({ factor, current, shown, style }: FactorProps) {
  const { matrix, label, turns, rows, cols, cells } = factor;
  const texts = cells.map(({ value }) => showNumber(value, style).text);
  const size = {
    '--rows': rows,
    '--cols': cols,
    '--lines': turns ? Math.max(rows, cols) : rows,
    // A number that is cut off would be another number.
    '--chars': Math.max(...texts.map((text) => text.length)),
  } as CSSProperties;
  return (
    <div className={styles.factor}>
      <span className={styles.name}>{label}</span>
      <div
        className={`${roleChip.chip} ${styles.cells}`}
        data-role={roleOfMatrix(shown.lab.network, matrix)}
        style={size}
      >
        {cells.map(({ id, value, row, col, before, term }, i) => (
          <span
            key={id}
            className={styles.cell}
            data-cell={id}
            data-value={String(value)}
            data-sign={value < 0 ? '-' : undefined}
            data-lit={term === undefined ? undefined : true}
            data-now={(term !== undefined && term === current) || undefined}
            data-turns={turns || undefined}
            style={
              {
                gridArea: `${row + 1} / ${col + 1}`,
                '--right': before.col - col,
                '--down': before.row - row,
              } as CSSProperties
            }
          >
            {texts[i]}
          </span>
        ))}
      </div>
    </div>
  );
}
