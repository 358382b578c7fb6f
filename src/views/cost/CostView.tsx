import { lazy, memo, Suspense, useMemo, useRef, useState } from 'react';
import { COST } from '../../engine/catalog/index.ts';
import { useAfterPaint } from '../../gestures/useAfterPaint.ts';
import { useSize } from '../../gestures/useSize.ts';
import { fill } from '../../i18n/fill.ts';
import { showNumber } from '../../lib/numbers/index.ts';
import {
  cellValue,
  type LabState,
  MAX_ITERATIONS,
  selectStale,
  type Shown,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { NumberProblemText, type NumberProblemTextProps } from '../cell/NumberProblemText.tsx';
import styles from './CostView.module.css';

/** The chart brings D3's scales, and what stands for it in words comes with it; the numbers do not wait for them. */
const RunChart = lazy(async () => ({ default: (await import('./RunChart.tsx')).RunChart }));

const TrainingNote = lazy(async () => ({ default: (await import('./TrainingNote.tsx')).TrainingNote }));

const selectTrained = (state: LabState): number => state.doc.run.record?.trained ?? 0;
/** Iterations are counted. */
const wholeFromZero = (n: number) => (Number.isInteger(n) && n >= 0 ? undefined : 'not-whole');

/** Who is to type a count is told of no fractions; what is wrong with the marks in it, as anybody. */
function CountProblemText({ problem, max }: NumberProblemTextProps) {
  const said = problem === 'too-large' ? 'too-many' : problem.includes('mark') ? problem : 'not-whole';
  return <NumberProblemText problem={said} max={max} />;
}

export interface CostViewProps {
  readonly shown: Shown;
  /** What readers are to find first: matrices, or cells by name; left out, nothing. */
  readonly hidden?: readonly string[] | undefined;
}

/** The cost over the iterations, and the way through them. */
export const CostView = memo(function CostView({ shown, hidden }: CostViewProps) {
  const { page } = useWords();
  const chart = useRef<HTMLDivElement>(null);
  const size = useSize(chart, { inSlices: true });
  const { iteration } = shown.place;
  const stale = useLab(selectStale);
  const cost = stale ? undefined : cellValue(shown, COST);

  return (
    <section className={styles.panel} aria-label={page.costPanel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{page.cost}</h2>
        {/* There before anything is said in it, which would else not be heard. */}
        <p className={styles.note} role="status">
          <Suspense>
            <TrainingNote shown={shown} />
          </Suspense>
        </p>
        <p className={styles.now} dir="ltr">
          C{' '}
          {cost === undefined ? (
            <span
              role="img"
              aria-label={page.notComputed}
              data-cell="C"
              data-state="pending"
              className={styles.pending}
            />
          ) : (
            <CostNumber cost={cost} />
          )}
        </p>
      </header>
      <div className={styles.chart} ref={chart} dir="ltr">
        {size && (
          <Suspense>
            <RunChart hidden={hidden} size={size} />
          </Suspense>
        )}
      </div>
      <Iterations iteration={iteration} />
    </section>
  );
});

/** The way through the iterations: back, forward, to one by its number, along them all. */
const Iterations = memo(function Iterations({ iteration }: { readonly iteration: number }) {
  const words = useWords();
  const { page } = words;
  const { decimalMark } = useNumberStyles().typed;
  const store = useLabStore();
  return (
    <div className={styles.iterations} dir="ltr">
      <Button
        variant="icon"
        compact
        aria-label={page.previousIteration}
        disabled={iteration === 0}
        onClick={store.previousIteration}
      >
        <PreviousIcon />
      </Button>
      <div className={styles.iteration}>
        <span aria-hidden="true">{page.iteration}</span>
        <NumberField
          value={iteration}
          shown={String(iteration)}
          label={page.iteration}
          max={MAX_ITERATIONS}
          keypad="numeric"
          step={1}
          check={wholeFromZero}
          decimalMark={decimalMark}
          onCommit={(next) => store.goToIteration(next)}
          ProblemText={CountProblemText}
        />
      </div>
      <Button variant="icon" compact aria-label={page.nextIteration} onClick={store.nextIteration}>
        <NextIcon />
      </Button>
      <IterationSlider iteration={iteration} />
    </div>
  );
});

function CostNumber({ cost }: { readonly cost: number }) {
  const store = useLabStore();
  const { cost: style } = useNumberStyles();
  const { text, exact } = showNumber(cost, style);
  return (
    <>
      {exact ? '=' : '≈'}{' '}
      <button
        type="button"
        className={styles.value}
        data-cell="C"
        data-value={String(cost)}
        onClick={() => store.pinCell('C')}
      >
        {text}
      </button>
    </>
  );
}

/** Goes back to any iteration of the run. */
function IterationSlider({ iteration }: { readonly iteration: number }) {
  const { page } = useWords();
  const store = useLabStore();
  // A frame later, as the iteration itself mostly is: nobody waits for where the slider ends.
  const trained = Math.max(iteration, useAfterPaint(useLab(selectTrained), { inSlices: false }));
  // Arrows that follow each other faster than iterations are drawn go on from what the last one asked for.
  const [asked, setAsked] = useState(iteration);
  const isOnItsWay = useLab(({ doc }) => doc.place.iteration === asked);
  const at = isOnItsWay ? asked : iteration;
  return useMemo(
    () => (
      <input
        type="range"
        className={styles.slider}
        aria-label={page.iterations}
        aria-valuetext={fill(page.iterationOf, { n: at, trained })}
        min={0}
        max={Math.max(1, trained)}
        disabled={trained === 0}
        value={at}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          setAsked(next);
          store.goToIteration(next);
        }}
      />
    ),
    [page, store, at, trained],
  );
}
