import { useMemo, useRef } from 'react';
import { useSize, type Size } from '../../gestures/useSize.ts';
import { fill } from '../../i18n/fill.ts';
import { showNumber } from '../../lib/numbers/index.ts';
import { costScene } from '../../scene/index.ts';
import {
  cellValue,
  type LabState,
  MAX_ITERATIONS,
  type Run,
  type Shown,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../ui/words.ts';
import { EQUATION_STYLE } from '../cell/numberStyles.ts';
import { numberProblem } from '../cell/numberProblem.ts';
import { TrainingNote } from './TrainingNote.tsx';
import styles from './CostView.module.css';

const selectRun = (state: LabState): Run => state.doc.run;
/** Iterations are counted. */
const wholeFromZero = (n: number) => (Number.isInteger(n) && n >= 0 ? undefined : 'not-whole');
const COST = { matrix: 'C', row: 1, col: 1 };

/** The cost over the iterations, and the way through them. */
export function CostView({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const { page } = words;
  const store = useLabStore();
  const run = useLab(selectRun);
  const chart = useRef<HTMLDivElement>(null);
  const size = useSize(chart);
  const trained = run.record?.trained ?? 0;
  const { iteration } = shown.place;
  const cost = cellValue(shown, COST);

  return (
    <section className={styles.panel} aria-label={page.cost}>
      <header className={styles.head}>
        <h2 className={styles.title}>{page.cost}</h2>
        <p className={styles.now}>
          C{' '}
          {cost === undefined ? (
            <span data-cell="C" data-state="pending" className={styles.pending}>
              <span className="visually-hidden">{page.notComputed}</span>
            </span>
          ) : (
            <CostNumber cost={cost} />
          )}
        </p>
      </header>
      <div className={styles.chart} ref={chart}>
        {size && run.record && <CostChart run={run} shown={shown} size={size} />}
      </div>
      <div className={styles.iterations}>
        <Button
          variant="icon"
          aria-label={page.previousIteration}
          disabled={iteration === 0}
          onClick={store.previousIteration}
        >
          <PreviousIcon />
        </Button>
        <label className={styles.iteration}>
          <span>{page.iteration}</span>
          <NumberField
            value={iteration}
            shown={String(iteration)}
            label={page.iteration}
            max={MAX_ITERATIONS}
            step={1}
            check={wholeFromZero}
            decimalMark="."
            onCommit={(next) => store.goToIteration(next)}
            describeProblem={(problem) => numberProblem(words, problem, MAX_ITERATIONS)}
          />
        </label>
        <Button variant="icon" aria-label={page.nextIteration} onClick={store.nextIteration}>
          <NextIcon />
        </Button>
        <input
          type="range"
          className={styles.slider}
          aria-label={page.iterations}
          aria-valuetext={fill(page.iterationOf, { n: iteration, trained })}
          min={0}
          max={Math.max(1, trained)}
          disabled={trained === 0}
          value={iteration}
          onChange={(event) => store.goToIteration(event.currentTarget.valueAsNumber)}
        />
      </div>
      <TrainingNote shown={shown} />
    </section>
  );
}

function CostNumber({ cost }: { readonly cost: number }) {
  const store = useLabStore();
  const { text, exact } = showNumber(cost, EQUATION_STYLE);
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

function CostChart({ run, shown, size }: { readonly run: Run; readonly shown: Shown; readonly size: Size }) {
  const { page } = useWords();
  const { iteration } = shown.place;
  const record = run.record!;
  const scene = useMemo(
    () => costScene({ costs: record.costs, width: size.width, height: size.height, iteration }),
    [record, size, iteration],
  );
  const { plot } = scene;
  return (
    <svg
      width={size.width}
      height={size.height}
      role="img"
      aria-label={fill(page.costChart, {
        trained: record.trained,
        cost: showNumber(record.costs.last.cost, EQUATION_STYLE).text,
        n: record.trained,
      })}
      className={styles.drawing}
    >
      {scene.yTicks.map((tick) => (
        <g key={tick.value} className={styles.tick}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={tick.at} y2={tick.at} />
          <text x={plot.x - 4} y={tick.at} textAnchor="end" dominantBaseline="central">
            {showNumber(tick.value, { ...EQUATION_STYLE, precision: 2 }).text}
          </text>
        </g>
      ))}
      {scene.xTicks.map((tick) => (
        <text
          key={tick.value}
          className={styles.tickText}
          x={tick.at}
          y={plot.y + plot.height + 12}
          textAnchor={tick.at > plot.x + plot.width - 16 ? 'end' : 'middle'}
        >
          {tick.value.toLocaleString('en')}
        </text>
      ))}
      <path className={styles.curve} d={scene.path} />
      {scene.marker && (
        <>
          <line
            className={styles.cursor}
            x1={scene.marker.x}
            x2={scene.marker.x}
            y1={plot.y}
            y2={plot.y + plot.height}
          />
          <circle className={styles.marker} cx={scene.marker.x} cy={scene.marker.y} r={4} />
        </>
      )}
    </svg>
  );
}
