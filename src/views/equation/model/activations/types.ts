import type { ReluDerivativeAtZero } from '../../../../engine/catalog/index.ts';
import type { Arithmetic, DecimalMark } from '../../../../lib/numbers/index.ts';
import type { Expression } from '../expression.ts';
import type { Formula } from '../formula.ts';

/** What stands right of the equals sign: parts of a `row`. */
export type RightSide = readonly (Formula | string)[];

/** What the page writes of an activation R, beside its symbol: in symbols, in numbers and in NumPy. */
export interface WrittenActivation {
  /** What R(z) is; left out where its symbol says it already. */
  readonly definition?: (mark: DecimalMark) => RightSide;
  /**
   * What a line of numbers shows of R(z), max(0, −3.5): texts, and the number z in between. Left out where the function
   * stands for itself, σ(0.5).
   */
  readonly inNumbers?: <Piece>(z: PlacedNumber<Piece>, marks: Marks) => readonly (string | Piece)[];
  /** What such a line says. */
  readonly valueOf: (z: Arithmetic) => Arithmetic;
  /** R(Z) in NumPy, as a whole right-hand side. */
  readonly numpy: (Z: string) => string;
  /** R′, from what the catalog says that it is taken from (`slopeFrom`). */
  readonly slope: SlopeFromZ | SlopeFromA;
}

/** R′ as a function of z, which has a symbol of its own in a line: R′(−3.5). */
export interface SlopeFromZ {
  readonly from: 'z';
  /** What R′(z) is. */
  readonly definition: (conventions: {
    readonly atZero: ReluDerivativeAtZero;
    readonly mark: DecimalMark;
  }) => RightSide;
  readonly valueOf: (z: Arithmetic, atZero: ReluDerivativeAtZero) => Arithmetic;
  /** R′(Z) in NumPy, as a factor; undefined where it is 1 everywhere. */
  readonly numpy: (Z: string, atZero: ReluDerivativeAtZero) => string | undefined;
}

/** R′ from a = R(z), which the forward pass has kept; a line writes it out, 0.6 × (1 − 0.6). */
export interface SlopeFromA {
  readonly from: 'a';
  /** What R′ is, from the matrix of activations. */
  readonly definition: (A: Formula) => RightSide;
  readonly expression: (a: Expression) => Expression;
  /** R′ in NumPy, as a factor. */
  readonly numpy: (A: string) => string;
}

/** The number z, for each place that it may have in a function. */
export interface PlacedNumber<Piece> {
  readonly alone: Piece;
  /** In the parentheses that a negative factor wants. */
  readonly asFactor: Piece;
  /** Once more: a number that stands twice in a line can be followed once. */
  readonly again: Piece;
}

/** The decimal mark, and what stands between the arguments of a function. */
export interface Marks {
  readonly decimalMark: DecimalMark;
  readonly separator: string;
}
