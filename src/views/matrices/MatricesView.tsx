import { memo, Fragment, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { MatrixSpec } from '../../engine/catalog/index.ts';
import { useCellPick } from '../../gestures/useCellPick.ts';
import { useBringIntoView, useKeepInView } from '../../gestures/useKeepInView.ts';
import { useWideText } from '../../gestures/useWideText.ts';
import type { SampleLines } from '../../lib/notation.ts';
import { matrixColumns, type MatrixColumn, type Window } from '../../scene/matrixGrid.ts';
import { currentStep, selectCell, selectStale, type Shown, useLab, useLabStore } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { matrixLabel } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import { MatrixBlock } from './MatrixBlock.tsx';
import { MatrixOptions, type MatrixChoice } from './MatrixOptions.tsx';
import { shownLines } from './shownLines.ts';
import { useBlocks } from './useBlocks.ts';
import styles from './MatricesView.module.css';

/** A longer word for a phase takes two lines. */
const LONG_PHASE = 10;

/** As long as the name of a bias is where its layer has no number: Bo, Bh. */
const SHORT_BIAS = 2;

/** At first the gates are there, and shapes are not. */
const FIRST_CHOICE: MatrixChoice = { gates: true, shapes: false };

/** As wide as a number in a cell may be, with samples in rows and in columns. */
const WIDEST = { rows: '−0.000', columns: '−0.00' } as const;

const PHASES = ['forward', 'backward', 'update'] as const;
/** Where a phase has too little height for its word. */
const PHASE_ARROWS = { forward: '→', backward: '←', update: '↻' } as const;

export interface MatricesViewProps {
  readonly shown: Shown;
  /** What marks are about, and what forward matrices hold out of sight: for a few frames what was shown before. */
  readonly marked?: Shown;
  /** What the other matrices hold out of sight: for a frame more what was shown before. */
  readonly settled?: Shown;
  /** The sample whose rows are marked, from 1. */
  readonly sample: number;
  /** Of how many phases the matrices are filled; left out, of all. The others are empty frames of the same size. */
  readonly filled?: number;
}

/** All matrices of the iteration: forward on the upper row, backward below, what the update makes at the foot. */
export const MatricesView = memo(function MatricesView({
  shown,
  marked = shown,
  settled = shown,
  sample,
  filled = PHASES.length,
}: MatricesViewProps) {
  const { page } = useWords();
  const { network, training } = shown.lab;
  const { reduction } = training;
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const { specs, blockProps } = useBlocks(shown, sample, { marked, settled });
  const { names, samples } = useNotation();
  const columns = useMemo(() => matrixColumns(network, { samples, reduction }), [network, samples, reduction]);
  const step = currentStep(shown);
  const stale = useLab(selectStale);
  const sizes = useMemo(() => gridSizes(columns, specs, samples), [columns, specs, samples]);
  const isWanted = (name: string) => choice.gates || specs.get(name)!.kind !== "R'";
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);

  useWideText(scroller, room);
  useCellPick(scroller, useLabStore().pinCell);
  useKeepInView(scroller, '[data-current]', step.name);
  // What one follows may stand where the matrices are scrolled away.
  const pinned = useLab(selectCell);
  useBringIntoView(scroller, pinned === undefined ? undefined : `[data-cell="${pinned}"]`);

  return (
    <section className={styles.panel} id="matrices" aria-label={page.matrices} data-stale={stale || undefined}>
      {/* The data runs to the right, as in every formula. */}
      <div className={styles.scroller} ref={scroller} tabIndex={-1} dir="ltr">
        <div
          className={styles.grid}
          style={sizes}
          data-samples={samples}
          data-phases={PHASES.some((phase) => page[phase].length > LONG_PHASE) ? 'long' : undefined}
          data-biases={
            [...specs.values()].some(({ name, kind }) => kind === 'B' && name.length > SHORT_BIAS) ? 'long' : undefined
          }
        >
          <div className={`${styles.column} ${styles.phases}`}>
            {PHASES.map((phase) => (
              <div key={phase} className={styles.stack} data-phase={phase}>
                <div
                  className={styles.phase}
                  title={page[phase]}
                  data-arrow={PHASE_ARROWS[phase]}
                  data-active={step.phase === phase || undefined}
                >
                  <span>{page[phase]}</span>
                </div>
              </div>
            ))}
          </div>
          {columns.map((column, i) => (
            <Fragment key={column.key}>
              <div className={styles.column}>
                {PHASES.map((phase) => (
                  <div key={phase} className={styles.stack} data-phase={phase}>
                    {column[phase].filter(isWanted).map((name, place) => (
                      <MatrixBlock
                        key={name}
                        {...blockProps(specs.get(name)!, phase === 'forward' ? 'marked' : 'settled')}
                        showsShape={choice.shapes}
                        filled={PHASES.indexOf(phase) < filled}
                        nameBeside={place > 0 || (phase === 'update' && samples === 'rows')}
                      />
                    ))}
                  </div>
                ))}
              </div>
              {column.operators && (
                <div className={styles.operators} data-beside={nameBeside(columns, i)} aria-hidden="true">
                  <span className={styles.stack} data-phase="forward">
                    {column.operators.forward}
                  </span>
                  <span className={styles.stack} data-phase="backward">
                    {choice.gates ? column.operators.backward : withoutGates(column, isWanted)}
                    {choice.gates && column.operators.share && <small>{column.operators.share}</small>}
                    {column.operators.comesBack && (
                      <small data-above={isOneRow(columns[i + 1]!, specs) || undefined}>
                        <span>{matrixLabel(column.operators.comesBack[0], names)}·</span>
                        <span>{column.operators.comesBack[1]}ᵀ</span>
                      </small>
                    )}
                  </span>
                </div>
              )}
            </Fragment>
          ))}
          <MatrixOptions network={network} choice={choice} onChoose={setChoice} />
          <div className={styles.room} ref={room} aria-hidden="true">
            <span>{WIDEST[samples]}</span>
          </div>
        </div>
      </div>
    </section>
  );
});

/** The matrix whose name stands to the right of a column, among the signs there: a bias, or the shares of the cost. */
function nameBeside(columns: readonly MatrixColumn[], at: number): string | undefined {
  return columns[at + 1]?.forward[1];
}

/**
 * The sign to the right of a column when gates are left out: none after a gate, and no product with one. What comes back
 * through a gate stands there all the same: Eh ← Eo·Woᵀ.
 */
function withoutGates({ backward, operators }: MatrixColumn, isWanted: (name: string) => boolean): string | undefined {
  if (backward.length > 0 && !backward.some(isWanted)) return undefined;
  return operators?.backward === '=' ? '←' : operators?.backward;
}

/** Whether a column's gradient has one row, so that the name of what stands below it, to its left, is close below the sign. */
function isOneRow({ backward }: MatrixColumn, specs: ReadonlyMap<string, MatrixSpec>): boolean {
  return specs.get(backward[0]!)?.rows === 1;
}

/** What the style sheet reckons with: rows of the tallest stack of each phase, cells beside each other, what is between. */
function gridSizes(
  columns: readonly MatrixColumn[],
  specs: ReadonlyMap<string, MatrixSpec>,
  samples: SampleLines,
): CSSProperties {
  const linesOf = (name: string) => shownLines(specs.get(name)!, samples, { row: 1, col: 1 });
  const countOf = ({ first, last }: Window) => last - first + 1;
  const tallest = (phase: (typeof PHASES)[number]) =>
    Math.max(...columns.map((column) => column[phase].reduce((sum, name) => sum + countOf(linesOf(name).rows), 0)));
  const windowed = [...specs.keys()].some((name) => linesOf(name).moreRows + linesOf(name).moreCols > 0);
  const besides = columns.filter((_, i) => nameBeside(columns, i) !== undefined).length;
  return {
    '--forward-rows': tallest('forward'),
    '--backward-rows': tallest('backward'),
    '--update-rows': tallest('update'),
    '--more-h': windowed ? '2rem' : '0rem',
    '--across': columns.reduce(
      (sum, { forward }) => sum + Math.max(...forward.map((name) => countOf(linesOf(name).cols))),
      0,
    ),
    '--besides': besides,
    '--signs': columns.length - 1 - besides,
  } as CSSProperties;
}
