import { useMemo, useRef, type CSSProperties } from 'react';
import { traitsOf } from '../../engine/catalog/index.ts';
import { useKeepInView } from '../../gestures/useKeepInView.ts';
import { useMoreBeside } from '../../gestures/useMoreBeside.ts';
import { useSize } from '../../gestures/useSize.ts';
import { CELL_EM, fitStepRow, stepRow, type PresentSizes } from '../../scene/index.ts';
import { currentStep, selectSample, type Shown, useLab } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { useNotation } from '../cell/notation.ts';
import { MatrixBlock } from '../matrices/MatrixBlock.tsx';
import { useBlocks } from '../matrices/useBlocks.ts';
import styles from './StepMatrices.module.css';

export interface StepMatricesProps {
  readonly shown: Shown;
  readonly sizes: PresentSizes;
}

/** A name above a matrix and the room around a row, in label sizes. */
const NAMES_EM = 3;
const MARGIN_EM = 2.5;
/** Numbers may be so much larger than the one under discussion must be: beyond that they only fill the wall. */
const LARGEST = 1.5;

/** The equation of the current step in matrices: what it takes, and what it makes. */
export function StepMatrices({ shown, sizes }: StepMatricesProps) {
  const presenting = usePart('presenting');
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const room = useSize(scroller);
  const { specs, blockProps } = useBlocks(shown, useLab(selectSample));
  const step = currentStep(shown);
  const { samples } = useNotation();
  const { network, training } = shown.lab;
  const items = useMemo(() => {
    const activation = traitsOf(network.activations[step.layer]!).symbol;
    const row = stepRow(network, step, { activation, mean: training.reduction === 'mean', samples });
    return row.map((item, i) => ({ key: `${step.name} ${i}`, item }));
  }, [network, step, training.reduction, samples]);
  const fit =
    room &&
    fitStepRow(
      items.map(({ item }) => item),
      specs,
      samples,
      {
        width: room.width - MARGIN_EM * sizes.labelPx,
        height: room.height - NAMES_EM * sizes.labelPx,
        minPx: sizes.labelPx,
        maxPx: LARGEST * sizes.numberPx,
      },
    );
  // A cue that there is more is as wide as a digit of that size is high.
  useKeepInView(scroller, '[data-current]', step.name, sizes.numberPx);
  useMoreBeside(scroller, content, fit !== undefined);
  return (
    <section className={styles.room} ref={scroller} dir="ltr" aria-label={presenting.matricesOfStep} tabIndex={-1}>
      {fit && (
        <div
          ref={content}
          className={styles.row}
          style={
            {
              '--cell-w': `${CELL_EM.width * fit.fontPx}px`,
              '--cell-h': `${CELL_EM.height * fit.fontPx}px`,
              fontSize: fit.fontPx,
            } as CSSProperties
          }
        >
          {items.map(({ key, item }) =>
            item.kind === 'operator' ? (
              <span key={key} className={styles.operator} aria-hidden="true">
                {item.text}
              </span>
            ) : (
              <MatrixBlock
                key={key}
                {...blockProps(specs.get(item.name)!)}
                nameBeside={false}
                showsShape={false}
                limits={fit.limits}
                flipped={item.transposed}
              />
            ),
          )}
        </div>
      )}
    </section>
  );
}
