import {
  ordersOf,
  parseCellId,
  type Fit,
  type ProductFactor,
  type ProductOrder,
  type Shape,
} from '../../../engine/catalog/index.ts';
import type { Matrix } from '../../../engine/types.ts';
import { assert } from '../../../lib/assert.ts';
import type { SampleLines } from '../../../lib/notation.ts';
import { currentStep, matrixOf, type Shown } from '../../../store/index.ts';

/** What comes of an order of two factors, once its numbers are known as well. */
export type OrderOutcome =
  | { readonly kind: 'right' }
  | Exclude<Fit, { kind: 'fits' }>
  /** Right in shape and wrong in numbers: in this cell, for one. */
  | { readonly kind: 'other-numbers'; readonly at: Place; readonly value: number; readonly right: number }
  /** Nothing tells it from the right one here: 1 × 1 matrices, symmetric weights, … */
  | { readonly kind: 'same-numbers' };

/** A place in a matrix as it stands on screen. */
interface Place {
  /** From 1. */
  readonly row: number;
  readonly col: number;
}

/** An order with what comes of it in the lab on screen. */
export interface TriedOrder extends ProductOrder {
  readonly outcome: OrderOutcome;
}

/**
 * All orders and transpositions of the factors of the current step's product, multiplied out where their shapes allow
 * it. A wrong one is shown in the explained cell if it is wrong there, else in the first cell that is. Empty where the
 * step multiplies no matrices.
 */
export function triedOrders(shown: Shown, explained: string | undefined, samples: SampleLines = 'rows'): TriedOrder[] {
  const step = currentStep(shown);
  const orders = ordersOf(shown.lab.network, shown.lab.data.X.length, step, samples);
  const [right] = orders;
  if (!right) return [];
  const cell = explained === undefined ? undefined : parseCellId(explained);
  const looked = cell && cell.matrix === step.makes[0] ? placeOf(cell, samples) : undefined;
  return orders.map((order) => ({ ...order, outcome: outcomeOf(order, right, { shown, samples }, looked) }));
}

/** The numbers on screen, and how they are laid out. */
interface LaidOut {
  readonly shown: Shown;
  readonly samples: SampleLines;
}

function placeOf({ row, col }: Place, samples: SampleLines): Place {
  return samples === 'rows' ? { row, col } : { row: col, col: row };
}

function outcomeOf(order: ProductOrder, right: ProductOrder, from: LaidOut, looked: Place | undefined): OrderOutcome {
  if (order.isRight) return { kind: 'right' };
  if (order.fit.kind !== 'fits') return order.fit;
  const { rows, cols }: Shape = { rows: order.leftShape.rows, cols: order.rightShape.cols };
  const differing = (place: Place): OrderOutcome | undefined => {
    const value = elementOf(order, from, place);
    const due = elementOf(right, from, place);
    if (value === due) return undefined;
    return { kind: 'other-numbers', at: { row: place.row, col: place.col }, value, right: due };
  };
  const there = looked && differing(looked);
  if (there) return there;
  for (let row = 1; row <= rows; row += 1) {
    for (let col = 1; col <= cols; col += 1) {
      const found = differing({ row, col });
      if (found) return found;
    }
  }
  return { kind: 'same-numbers' };
}

/** Element (row, col) of the product, Σₖ left[row, k] · right[k, col]. */
function elementOf({ left, right, leftShape }: ProductOrder, from: LaidOut, { row, col }: Place): number {
  const read = (factor: ProductFactor) => readerOf(factor, from);
  const [leftAt, rightAt] = [read(left), read(right)];
  let total = 0;
  for (let k = 1; k <= leftShape.cols; k += 1) total += leftAt(row, k) * rightAt(k, col);
  return total;
}

function readerOf(
  { matrix, transposed }: ProductFactor,
  { shown, samples }: LaidOut,
): (row: number, col: number) => number {
  const found: Matrix | undefined = matrixOf(shown, matrix);
  assert(found !== undefined, `${matrix} is a factor of the current step and is not computed.`);
  const { data, cols } = found;
  return transposed === (samples === 'rows')
    ? (row, col) => data[(col - 1) * cols + row - 1]!
    : (row, col) => data[(row - 1) * cols + col - 1]!;
}
