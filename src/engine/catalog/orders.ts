import type { SampleLines } from '../../lib/notation.ts';
import { matrixSpec } from './matrices.ts';
import { activationName, depthOf, suffixOf, type Network } from './names.ts';
import type { Step } from './steps.ts';

/** A matrix as it stands in a product: as it is, or transposed. */
export interface ProductFactor {
  readonly matrix: string;
  readonly transposed: boolean;
}

export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** The matrix product in a step's formula, in its order. */
export interface StepProduct {
  readonly left: ProductFactor;
  readonly right: ProductFactor;
}

/** What becomes of two factors in one order. */
export type Fit =
  /** Columns of the left and rows of the right are not as many, so there is no product. */
  | { readonly kind: 'no-product'; readonly cols: number; readonly rows: number }
  /** A product of another shape than the step makes. */
  | { readonly kind: 'other-shape'; readonly shape: Shape }
  /** Every shape check is passed: only numbers can tell it from the right one. */
  | { readonly kind: 'fits' };

/** One order and transposition of the two factors of a step's product. */
export interface ProductOrder extends StepProduct {
  readonly leftShape: Shape;
  readonly rightShape: Shape;
  readonly fit: Fit;
  /** True for the one that the formula has. */
  readonly isRight: boolean;
  /** True when it is the right product transposed: (A·B)ᵀ = Bᵀ·Aᵀ. */
  readonly isTurned: boolean;
}

/**
 * The matrix product that a step makes: X·Wh, H·Wo (m × n_in · n_in × n_out), Eo·Woᵀ (m × n_out · n_out × n_in),
 * Hᵀ·Eo, Xᵀ·Eh (n_in × m · m × n_out). With samples in columns every matrix is transposed and the product turned:
 * Wh·X, Woᵀ·Eo, Eo·Hᵀ. Undefined for a step that multiplies no matrices.
 */
export function productOf(network: Network, step: Step, samples: SampleLines = 'rows'): StepProduct | undefined {
  const product = productOfRows(network, step);
  return product && samples === 'columns' ? { left: product.right, right: product.left } : product;
}

function productOfRows(network: Network, { kind, layer }: Step): StepProduct | undefined {
  const s = suffixOf(network, layer);
  const input = activationName(network, layer);
  switch (kind) {
    case 'Z':
      return { left: asItIs(input), right: asItIs(`W${s}`) };
    case 'E': {
      if (layer === depthOf(network) - 1) return undefined;
      const next = suffixOf(network, layer + 1);
      return { left: asItIs(`E${next}`), right: transposed(`W${next}`) };
    }
    case 'dW':
      return { left: transposed(input), right: asItIs(`E${s}`) };
    case 'A':
    case 'C':
    case 'dB':
    case 'W':
    case 'B':
      return undefined;
  }
}

/**
 * All eight orders and transpositions of the two factors of a step's product, for a batch of m samples: the right one
 * first, then those that pass every shape check, those of another shape, and those that are no product at all.
 * Empty for a step that multiplies no matrices.
 */
export function ordersOf(network: Network, m: number, step: Step, samples: SampleLines = 'rows'): ProductOrder[] {
  const right = productOf(network, step, samples);
  if (!right) return [];
  const shapeOf = ({ matrix, transposed: turned }: ProductFactor): Shape => {
    const { rows, cols } = matrixSpec(network, m, matrix)!;
    return turned === (samples === 'rows') ? { rows: cols, cols: rows } : { rows, cols };
  };
  const due: Shape = { rows: shapeOf(right.left).rows, cols: shapeOf(right.right).cols };
  const turned: StepProduct = { left: turn(right.right), right: turn(right.left) };
  const pairs: StepProduct[] = [right, { left: right.right, right: right.left }].flatMap(({ left, right: other }) =>
    [left, turn(left)].flatMap((first) => [other, turn(other)].map((second) => ({ left: first, right: second }))),
  );
  return pairs
    .map((pair): ProductOrder => {
      const [leftShape, rightShape] = [shapeOf(pair.left), shapeOf(pair.right)];
      return {
        ...pair,
        leftShape,
        rightShape,
        fit: fitOf(leftShape, rightShape, due),
        isRight: isSame(pair, right),
        isTurned: isSame(pair, turned),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

function fitOf(left: Shape, right: Shape, due: Shape): Fit {
  if (left.cols !== right.rows) return { kind: 'no-product', cols: left.cols, rows: right.rows };
  const shape: Shape = { rows: left.rows, cols: right.cols };
  return shape.rows === due.rows && shape.cols === due.cols ? { kind: 'fits' } : { kind: 'other-shape', shape };
}

function rank({ isRight, fit }: ProductOrder): number {
  return isRight ? 0 : 1 + ['fits', 'other-shape', 'no-product'].indexOf(fit.kind);
}

function asItIs(matrix: string): ProductFactor {
  return { matrix, transposed: false };
}

function transposed(matrix: string): ProductFactor {
  return { matrix, transposed: true };
}

function turn({ matrix, transposed: turned }: ProductFactor): ProductFactor {
  return { matrix, transposed: !turned };
}

function isSame(a: StepProduct, b: StepProduct): boolean {
  return (
    a.left.matrix === b.left.matrix &&
    a.left.transposed === b.left.transposed &&
    a.right.matrix === b.right.matrix &&
    a.right.transposed === b.right.transposed
  );
}
