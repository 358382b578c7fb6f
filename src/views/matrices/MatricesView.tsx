import { memo, Fragment, useMemo, useRef, useState, type CSSProperties } from 'react';
import { matrixSpecs, parseCellId, type MatrixSpec } from '../../engine/catalog/index.ts';
import { useKeepInView } from '../../gestures/useKeepInView.ts';
import { matrixColumns, type MatrixColumn } from '../../scene/matrixGrid.ts';
import {
  currentStep,
  madeCells,
  matrixOf,
  selectSample,
  selectStale,
  type Shown,
  useAttended,
  useLab,
  useLit,
} from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { hasRowPerSample } from '../cell/hasRowPerSample.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { MatrixBlock, MAX_COLS, MAX_ROWS, type MatrixBlockProps } from './MatrixBlock.tsx';
import { MatrixOptions, type MatrixChoice } from './MatrixOptions.tsx';
import styles from './MatricesView.module.css';

/** At first the gates are there, and shapes are not. */
const FIRST_CHOICE: MatrixChoice = { gates: true, shapes: false };

const PHASES = ['forward', 'backward', 'update'] as const;
/** Where a phase has too little height for its word. */
const PHASE_ARROWS = { forward: '→', backward: '←', update: '↻' } as const;

/** All matrices of the iteration: forward on the upper row, backward below, what the update makes at the foot. */
export const MatricesView = memo(function MatricesView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { network, data } = shown.lab;
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const explained = useAttended(shown);
  const specs = useMemo(
    () => new Map(matrixSpecs(network, data.X.length).map((spec): [string, MatrixSpec] => [spec.name, spec])),
    [network, data.X.length],
  );
  const columns = useMemo(() => matrixColumns(network), [network]);
  const linked = useLit(shown);
  const step = currentStep(shown);
  const blockProps = (spec: MatrixSpec): Omit<MatrixBlockProps, 'nameBeside'> => {
    const { name, kind, layer } = spec;
    const own = (id: string) => parseCellId(id)?.matrix === name;
    return {
      spec,
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(shown, name),
      made: madeCells(shown, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: step.makes[0] === name,
      explained: explained !== undefined && own(explained) ? explained : undefined,
      lit: linked.filter(own).join(' '),
      showsShape: choice.shapes,
    };
  };
  const isWanted = (name: string) => choice.gates || specs.get(name)!.kind !== "R'";
  const scroller = useRef<HTMLDivElement>(null);

  useKeepInView(scroller, '[data-current]', step.name);

  return (
    <section className={styles.panel} aria-label={page.matrices} data-stale={stale || undefined}>
      <div className={styles.scroller} ref={scroller} tabIndex={-1}>
        <div className={styles.grid} style={rowHeights(columns, specs)}>
          <div className={`${styles.column} ${styles.phases}`}>
            {PHASES.map((phase) => (
              <div key={phase} className={styles.stack} data-phase={phase}>
                <p
                  className={styles.phase}
                  data-arrow={PHASE_ARROWS[phase]}
                  data-active={step.phase === phase || undefined}
                >
                  <span>{page[phase]}</span>
                </p>
              </div>
            ))}
          </div>
          {columns.map((column) => (
            <Fragment key={column.key}>
              <div className={styles.column}>
                {PHASES.map((phase) => (
                  <div key={phase} className={styles.stack} data-phase={phase}>
                    {column[phase].filter(isWanted).map((name, place) => (
                      <MatrixBlock
                        key={name}
                        {...blockProps(specs.get(name)!)}
                        nameBeside={place > 0 || phase === 'update'}
                      />
                    ))}
                  </div>
                ))}
              </div>
              {column.operators && (
                <div className={styles.operators} aria-hidden="true">
                  <span className={styles.stack} data-phase="forward">
                    {column.operators.forward}
                  </span>
                  <span className={styles.stack} data-phase="backward">
                    {choice.gates ? column.operators.backward : WITHOUT_GATES[column.operators.backward]}
                  </span>
                </div>
              )}
            </Fragment>
          ))}
          <MatrixOptions choice={choice} onChoose={setChoice} />
        </div>
      </div>
    </section>
  );
});

/** What stands between errors when the gates between them are left out. */
const WITHOUT_GATES: Readonly<Record<string, string>> = { '=': '←', '←': '←', '⊙': '' };

/** How many rows of cells the tallest stack of each phase has, as what the style sheet reckons with. */
function rowHeights(columns: readonly MatrixColumn[], specs: ReadonlyMap<string, MatrixSpec>): CSSProperties {
  const tallest = (phase: (typeof PHASES)[number]) =>
    Math.max(
      ...columns.map((column) =>
        column[phase].reduce((sum, name) => sum + Math.min(MAX_ROWS, specs.get(name)!.rows), 0),
      ),
    );
  const windowed = [...specs.values()].some(({ rows, cols }) => rows > MAX_ROWS || cols > MAX_COLS);
  return {
    '--forward-rows': tallest('forward'),
    '--backward-rows': tallest('backward'),
    '--update-rows': tallest('update'),
    '--more-h': windowed ? '2rem' : '0rem',
  } as CSSProperties;
}
