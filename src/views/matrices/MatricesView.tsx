import { memo, Fragment, useMemo, useRef, useState, type CSSProperties } from 'react';
import { hasRowPerSample, matrixSpecs, parseCellId, suffixOf, type MatrixSpec } from '../../engine/catalog/index.ts';
import { useKeepInView } from '../../gestures/useKeepInView.ts';
import type { SampleLines } from '../../lib/notation.ts';
import { matrixColumns, type MatrixColumn, type Window } from '../../scene/matrixGrid.ts';
import {
  currentStep,
  isComputed,
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
import { isBlocked } from '../cell/blocked.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { useNotation } from '../cell/notation.ts';
import { MatrixBlock, type BlockedAt, type MatrixBlockProps } from './MatrixBlock.tsx';
import { MatrixOptions, type MatrixChoice } from './MatrixOptions.tsx';
import { shownLines } from './shownLines.ts';
import styles from './MatricesView.module.css';

/** At first the gates are there, and shapes are not. */
const FIRST_CHOICE: MatrixChoice = { gates: true, shapes: false };

const PHASES = ['forward', 'backward', 'update'] as const;
/** Where a phase has too little height for its word. */
const PHASE_ARROWS = { forward: '→', backward: '←', update: '↻' } as const;

/** All matrices of the iteration: forward on the upper row, backward below, what the update makes at the foot. */
export const MatricesView = memo(function MatricesView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { network, data, training } = shown.lab;
  const { reduction } = training;
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const explained = useAttended(shown);
  const specs = useMemo(
    () => new Map(matrixSpecs(network, data.X.length).map((spec): [string, MatrixSpec] => [spec.name, spec])),
    [network, data.X.length],
  );
  const { samples } = useNotation();
  const columns = useMemo(() => matrixColumns(network, { samples, reduction }), [network, samples, reduction]);
  const linked = useLit(shown);
  const { trace } = shown;
  const blockedIn = useMemo(
    () =>
      new Map(
        [...specs.values()].flatMap(({ name, kind, layer }): [string, BlockedAt][] =>
          kind === 'E' || kind === 'O-Y'
            ? [[name, (row, neuron) => isBlocked(network, trace, { layer, sample: row, neuron })]]
            : [],
        ),
      ),
    [specs, network, trace],
  );
  const step = currentStep(shown);
  const blockProps = (spec: MatrixSpec): Omit<MatrixBlockProps, 'nameBeside'> => {
    const { name, kind, layer } = spec;
    const own = (id: string) => parseCellId(id)?.matrix === name;
    return {
      spec,
      network,
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(shown, name),
      made: madeCells(shown, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: step.makes[0] === name,
      explained: explained !== undefined && own(explained) ? explained : undefined,
      lit: linked.all.filter(own).join(' '),
      used: linked.used.filter(own).join(' '),
      isBlocked:
        blockedIn.has(name) && isComputed(shown, `R'(Z${suffixOf(network, layer)})`) ? blockedIn.get(name) : undefined,
      showsShape: choice.shapes,
    };
  };
  const isWanted = (name: string) => choice.gates || specs.get(name)!.kind !== "R'";
  const scroller = useRef<HTMLDivElement>(null);

  useKeepInView(scroller, '[data-current]', step.name);

  return (
    <section className={styles.panel} id="matrices" aria-label={page.matrices} data-stale={stale || undefined}>
      <div className={styles.scroller} ref={scroller} tabIndex={-1}>
        <div className={styles.grid} style={gridSizes(columns, specs, samples)} data-samples={samples}>
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
                        nameBeside={place > 0 || (phase === 'update' && samples === 'rows')}
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
                    {choice.gates ? column.operators.backward : withoutGates(column, isWanted)}
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

/** What stands to the right of a column when gates are left out: nothing after a gate, and no product with one. */
function withoutGates({ backward, operators }: MatrixColumn, isWanted: (name: string) => boolean): string | undefined {
  if (backward.length > 0 && !backward.some(isWanted)) return undefined;
  return operators?.backward === '=' ? '←' : operators?.backward;
}

/** How many rows of cells the tallest stack of each phase has, as what the style sheet reckons with. */
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
  return {
    '--forward-rows': tallest('forward'),
    '--backward-rows': tallest('backward'),
    '--update-rows': tallest('update'),
    '--more-h': windowed ? '2rem' : '0rem',
    '--across': columns.reduce(
      (sum, { forward }) => sum + Math.max(...forward.map((name) => countOf(linesOf(name).cols))),
      0,
    ),
    '--gaps': columns.length - 1,
  } as CSSProperties;
}
