import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';
import { relation, showApart } from '../../lib/numbers/index.ts';
import { currentStep, type Shown } from '../../store/index.ts';
import { matrixLabel } from '../cell/names.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { Network, ProductFactor, Shape } from '../../engine/catalog/index.ts';
import { meetingAxis, shapesOfStep } from './model/matrixShapes.ts';
import { roleOfMatrix } from './model/matrixSymbol.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { triedOrders, type TriedOrder } from './model/orderNumbers.ts';
import type { EquationWords } from './model/words.ts';
import roleChip from './roleChip.module.css';
import styles from './ShapesAndOrder.module.css';

export interface ShapesAndOrderProps {
  readonly shown: Shown;
  /** The cell that is explained: where a wrong order is shown, if it is wrong there. */
  readonly explained: string | undefined;
  readonly display: Pick<OperandDisplay, 'words' | 'writer'>;
}

/** The shapes of the step's matrices, and what becomes of its product in every other order. */
export function ShapesAndOrder({ shown, explained, display }: ShapesAndOrderProps) {
  const { words } = display;
  const { notation } = display.writer;
  const { samples } = notation;
  const { network, data } = shown.lab;
  const m = data.X.length;
  const step = currentStep(shown);
  const axis = meetingAxis(network, m, step, words);
  const orders = triedOrders(shown, explained, samples);
  return (
    <>
      <table className={styles.shapes}>
        <tbody>
          {shapesOfStep(network, m, step, explained, words, samples).map(({ factor, shape, meaning }) => (
            <tr key={`${factor.matrix} ${factor.transposed}`}>
              <th scope="row">
                <FactorName factor={factor} network={network} notation={notation} />
              </th>
              <td className={styles.size} dir="ltr">
                {sizeText(shape, words)}
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {axis !== undefined && (
        <>
          <p>{fill(words.shapes.meeting, { axis })}</p>
          <p>{words.shapes.tried}</p>
          <ul className={styles.orders}>
            {orders.map((order) => (
              <Order
                key={`${factorText(order.left, notation)}·${factorText(order.right, notation)}`}
                order={order}
                due={{ rows: orders[0]!.leftShape.rows, cols: orders[0]!.rightShape.cols }}
                network={network}
                display={display}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface OrderProps {
  readonly order: TriedOrder;
  /** The shape that the step makes. */
  readonly due: Shape;
  readonly network: Network;
  readonly display: ShapesAndOrderProps['display'];
}

const MARKS: Readonly<Record<TriedOrder['outcome']['kind'], string>> = {
  right: '✓',
  'other-numbers': '≠',
  'same-numbers': '=',
  'other-shape': '✗',
  'no-product': '✗',
};

/** Two factors in one order: their shapes as they meet, and what comes of it. */
function Order({ order, due, network, display }: OrderProps) {
  const { left, right, leftShape, rightShape, outcome, isTurned } = order;
  const { words } = display;
  const { notation } = display.writer;
  const meets = leftShape.cols === rightShape.rows;
  return (
    <li className={styles.order} data-outcome={outcome.kind}>
      <span className={styles.mark} aria-hidden="true">
        {MARKS[outcome.kind]}
      </span>
      <p className={styles.product} dir="ltr">
        <span className={styles.factors}>
          <FactorName factor={left} network={network} notation={notation} /> ·{' '}
          <FactorName factor={right} network={network} notation={notation} />
        </span>
        <span className={styles.size}>
          {leftShape.rows} × <b data-meets={meets}>{leftShape.cols}</b> · <b data-meets={meets}>{rightShape.rows}</b> ×{' '}
          {rightShape.cols}
          {meets && ` → ${sizeText({ rows: leftShape.rows, cols: rightShape.cols }, words)}`}
        </span>
      </p>
      <p className={styles.outcome}>
        {outcomeWords(outcome, due, words)}
        {outcome.kind === 'other-numbers' && <WrongNumber order={order} outcome={outcome} />}
        {isTurned && meets && outcome.kind !== 'same-numbers' && ` ${words.shapes.turned}`}
      </p>
    </li>
  );
}

/** A cell of a wrong product beside what it should be. */
function WrongNumber({
  order,
  outcome: { at, value, right },
}: {
  readonly order: TriedOrder;
  readonly outcome: Extract<TriedOrder['outcome'], { kind: 'other-numbers' }>;
}) {
  const id = `(${factorText(order.left, ARTICLE_NOTATION)}·${factorText(order.right, ARTICLE_NOTATION)})[${at.row},${at.col}]`;
  const [wrong, due] = showApart(value, right, useNumberStyles().equation);
  return (
    <span className={styles.numbers} dir="ltr">
      [{at.row},{at.col}] {relation(wrong, wrong)}{' '}
      <b data-term={id} data-value={String(value)} data-sign={value < 0 ? '-' : undefined}>
        {wrong.text}
      </b>{' '}
      ≠ <span data-sign={right < 0 ? '-' : undefined}>{due.text}</span>
    </span>
  );
}

interface FactorNameProps {
  readonly factor: ProductFactor;
  readonly network: Network;
  readonly notation: Notation;
}

function FactorName({ factor, network, notation }: FactorNameProps) {
  return (
    <span className={`${roleChip.chip} ${styles.name}`} data-role={roleOfMatrix(network, factor.matrix)}>
      {factorText(factor, notation)}
    </span>
  );
}

/** Above a matrix the cost is Σ and its shares are C; beside other matrices they go by their names. */
const COSTS: Readonly<Record<string, string>> = { C: 'C', 'C-share': 'C[i]' };

function outcomeWords(
  outcome: TriedOrder['outcome'],
  due: Shape,
  { shapes: { outcomes, counted } }: EquationWords,
): string {
  switch (outcome.kind) {
    case 'other-shape': {
      const { rows, cols } = outcome.shape;
      return fill(outcomes['other-shape'], { rows, cols, rowsDue: due.rows, colsDue: due.cols });
    }
    case 'no-product':
      return fill(outcomes['no-product'], {
        columns: fillCount(counted.columns, outcome.cols, { n: outcome.cols }),
        rows: fillCount(counted.rows, outcome.rows, { n: outcome.rows }),
      });
    case 'right':
    case 'other-numbers':
    case 'same-numbers':
      return outcomes[outcome.kind];
  }
}

function sizeText({ rows, cols }: Shape, { shapes }: EquationWords): string {
  return fill(shapes.size, { rows, cols });
}

function factorText({ matrix, transposed }: ProductFactor, { names, slopes }: Notation): string {
  return `${COSTS[matrix] ?? matrixLabel(matrix, names, slopes)}${transposed ? 'ᵀ' : ''}`;
}
