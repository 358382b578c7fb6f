import { lazy, memo, Suspense, useMemo, type CSSProperties } from 'react';
import { parseCellId, type MatrixSpec } from '../../engine/catalog/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import { fill } from '../../i18n/fill.ts';
import type { Naming } from '../../lib/notation.ts';
import { useWords } from '../../ui/words.ts';
import { matrixLabel, renamedShort } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import { roleOf } from '../cell/roles.ts';
import { MatrixTable, type MatrixTableProps } from './MatrixTable.tsx';
import { shapeOnScreen, shownLines, type LineLimits } from './shownLines.ts';
import styles from './MatricesView.module.css';

// Most matrices are shown whole.
const MoreOfMatrix = lazy(async () => ({ default: (await import('./MoreOfMatrix.tsx')).MoreOfMatrix }));

/** Letters that have room above one column: id′(Zh1). */
const WIDEST_NAME = 8;

export interface MatrixBlockProps extends MatrixTableProps {
  readonly isOutputLayer: boolean;
  /** True when its name stands to its left, which saves the height of a line. */
  readonly nameBeside: boolean;
  readonly current: boolean;
  /** True while its numbers are to come and it holds, out of sight, those before them. */
  readonly isLeaving: boolean;
  readonly showsShape: boolean;
  /** Left out, true; otherwise it is its name and an empty frame. */
  readonly filled?: boolean;
  /** How many rows and columns have room, where that is not as among all matrices. */
  readonly limits?: LineLimits;
  /** True where it stands as its transpose in an equation; its cells keep their names. */
  readonly flipped?: boolean;
}

/** One matrix by its name, as a table of cells in the colour of what it holds. */
export const MatrixBlock = memo(function MatrixBlock(props: MatrixBlockProps) {
  const {
    isOutputLayer,
    nameBeside,
    current,
    isLeaving,
    showsShape,
    filled = true,
    limits,
    flipped = false,
    ...table
  } = props;
  const { spec, matrix, sample, explained } = table;
  const { page } = useWords();
  const { names, samples, slopes } = useNotation();
  const transposed = (samples === 'columns') !== flipped;
  // A frame later: where the focus is, a browser lays the page out to see whether the focus may stay.
  const isStop = useAfterPaint(current || explained !== undefined);
  const centre = explained === undefined ? undefined : parseCellId(explained);
  const row = sample ?? centre?.row ?? 1;
  const col = centre?.col ?? 1;
  const lines = useMemo(
    () => shownLines(spec, transposed ? 'columns' : 'rows', { row, col }, limits),
    [spec, transposed, row, col, limits],
  );
  const { rows, cols } = lines;
  const name = `${matrixLabel(spec.name, names, slopes)}${flipped ? 'ᵀ' : ''}`;
  const shape = shapeOnScreen(spec, transposed);

  return (
    <div
      className={styles.block}
      data-role={roleOf(spec.kind, isOutputLayer)}
      data-current={current || undefined}
      data-pending={matrix === undefined || undefined}
      data-name-beside={nameBeside || undefined}
    >
      <div className={styles.name} aria-hidden="true">
        {nameBeside ? besideName(spec, name, names) : aboveName(name, cols.last - cols.first + 1)}{' '}
        {showsShape && <small>{fill(page.shapeOf, shape)}</small>}
      </div>
      <div
        className={styles.frame}
        style={{ '--rows': rows.last - rows.first + 1, '--cols': cols.last - cols.first + 1 } as CSSProperties}
      >
        {filled && (
          <div className={styles.cells} data-leaving={isLeaving || undefined}>
            <MatrixTable {...table} name={name} transposed={transposed} lines={lines} isStop={isStop} />
            {sample !== undefined && (
              <div
                className={styles.sampleLine}
                data-runs={transposed ? 'down' : 'across'}
                style={{ '--at': sample - (transposed ? cols : rows).first } as CSSProperties}
              />
            )}
          </div>
        )}
      </div>
      {lines.moreRows + lines.moreCols > 0 && (
        <Suspense>
          <MoreOfMatrix lines={lines} samples={sample === undefined ? undefined : transposed ? 'columns' : 'rows'} />
        </Suspense>
      )}
    </div>
  );
});

/** Above one column tanh′(Zh1) would lie over what stands beside it: what it is a slope of stands above it in the forward row. */
function aboveName(name: string, columns: number): string {
  return columns === 1 && name.length > WIDEST_NAME ? name.replace(/′\(.*/, '′') : name;
}

/** Where there is room for a few letters: a bias with the sign that adds it. */
function besideName({ kind, name }: MatrixSpec, whole: string, names: Naming): string {
  if (kind === 'B') return `+\u200A${whole}`;
  return kind === 'dB' ? renamedShort(name, names) : whole;
}
