import { useEffect, useMemo, useRef } from 'react';
import { matrixSpecs, parseCellId, type MatrixSpec } from '../../engine/catalog/index.ts';
import { matrixColumns } from '../../scene/matrixGrid.ts';
import {
  activeCell,
  currentStep,
  matrixOf,
  operandIds,
  selectSample,
  selectStale,
  type Shown,
  useLab,
} from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import { hasRowPerSample } from '../cell/hasRowPerSample.ts';
import { isSetByPerson } from '../cell/isSetByPerson.ts';
import { MatrixBlock, type MatrixBlockProps } from './MatrixBlock.tsx';
import styles from './MatricesView.module.css';

const PHASES = ['forward', 'backward', 'update'] as const;

/** All matrices of the iteration: forward on the upper row, backward below, what the update makes at the foot. */
export function MatricesView({ shown }: { readonly shown: Shown }) {
  const { page } = useWords();
  const { network, data } = shown.lab;
  const sample = useLab(selectSample);
  const stale = useLab(selectStale);
  const explained = useLab(activeCell);
  const specs = useMemo(
    () => new Map(matrixSpecs(network, data.X.length).map((spec): [string, MatrixSpec] => [spec.name, spec])),
    [network, data.X.length],
  );
  const columns = useMemo(() => matrixColumns(network), [network]);
  const operands = useMemo(() => (explained === undefined ? [] : operandIds(shown, explained)), [shown, explained]);
  const step = currentStep(shown);
  const blockProps = (spec: MatrixSpec): Omit<MatrixBlockProps, 'nameBeside'> => {
    const { name, kind, layer } = spec;
    const own = (id: string) => parseCellId(id)?.matrix === name;
    return {
      spec,
      matrix: stale && !isSetByPerson(kind) ? undefined : matrixOf(shown, name),
      isOutputLayer: layer === network.activations.length - 1,
      sample: hasRowPerSample(kind) ? sample : undefined,
      current: step.makes[0] === name,
      explained: explained !== undefined && own(explained) ? explained : undefined,
      lit: operands.filter(own).join(' '),
    };
  };
  const scroller = useRef<HTMLDivElement>(null);

  // A long network's matrices scroll: the current step's is brought into view.
  useEffect(() => {
    const box = scroller.current;
    const current = box?.querySelector<HTMLElement>('[data-current]');
    if (!box || !current) return;
    const overflows = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (overflows) current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [step.name]);

  return (
    <section className={styles.panel} aria-label={page.matrices} data-stale={stale || undefined}>
      <div className={styles.scroller} ref={scroller} tabIndex={-1}>
        <div className={styles.grid}>
          {PHASES.map((phase) => (
            <p key={phase} className={styles.phase} data-phase={phase} data-active={step.phase === phase || undefined}>
              {page[phase]}
            </p>
          ))}
          {columns.map((column, index) => (
            <div key={column.key} className={styles.column} style={{ gridColumn: index * 2 + 2 }}>
              {PHASES.map((phase) => (
                <div key={phase} className={styles.stack} data-phase={phase}>
                  {column[phase].map((name, place) => (
                    <MatrixBlock
                      key={name}
                      {...blockProps(specs.get(name)!)}
                      nameBeside={place > 0 || phase === 'update'}
                    />
                  ))}
                </div>
              ))}
            </div>
          ))}
          {columns.map((column, index) =>
            column.operators ? (
              <div
                key={column.key}
                className={styles.operators}
                style={{ gridColumn: index * 2 + 3 }}
                aria-hidden="true"
              >
                <span data-phase="forward">{column.operators.forward}</span>
                <span data-phase="backward">{column.operators.backward}</span>
              </div>
            ) : null,
          )}
        </div>
      </div>
    </section>
  );
}
