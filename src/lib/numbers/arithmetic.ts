import { Fraction } from 'fraction.js';
import type { ShownNumber } from './showNumber.ts';

/** The right-hand side of a displayed line, as a tree over the numbers that stand in it. */
export type Arithmetic =
  | ShownNumber
  /** A number of the formula itself, not of the lab: the ½ of the cost, the 1/m of the mean. */
  | { readonly kind: 'constant'; readonly fraction: Fraction }
  | { readonly kind: 'sum'; readonly terms: readonly Arithmetic[] }
  | { readonly kind: 'product'; readonly factors: readonly Arithmetic[] }
  | { readonly kind: 'difference'; readonly from: Arithmetic; readonly take: Arithmetic }
  | { readonly kind: 'quotient'; readonly of: Arithmetic; readonly by: Arithmetic }
  | { readonly kind: 'relu'; readonly z: Arithmetic; readonly below: Fraction }
  | { readonly kind: 'slope'; readonly z: Arithmetic; readonly below: Fraction; readonly atZero: Fraction }
  | {
      readonly kind: 'irrational';
      readonly of: Arithmetic;
      readonly atZero: Fraction;
      /** What it comes to, in doubles. */
      readonly about: (z: number) => number;
    };

/** The number numerator/denominator, both whole. */
export function constant(numerator: number, denominator = 1): Arithmetic {
  return { kind: 'constant', fraction: new Fraction(numerator, denominator) };
}

/** a + b + …; 0 when there are none. */
export function sum(terms: readonly Arithmetic[]): Arithmetic {
  return { kind: 'sum', terms };
}

/** a × b × …; 1 when there are none. */
export function product(...factors: readonly Arithmetic[]): Arithmetic {
  return { kind: 'product', factors };
}

/** from − take. */
export function difference(from: Arithmetic, take: Arithmetic): Arithmetic {
  return { kind: 'difference', from, take };
}

/** of / by; has no value when `by` is 0. */
export function quotient(of: Arithmetic, by: Arithmetic): Arithmetic {
  return { kind: 'quotient', of, by };
}

/** a². */
export function square(a: Arithmetic): Arithmetic {
  return product(a, a);
}

/** The ReLU, max(0, z), and with a slope `below` zero the leaky one, max(below·z, z). */
export function relu(z: Arithmetic, below = 0): Arithmetic {
  return { kind: 'relu', z, below: new Fraction(String(below)) };
}

/** The ReLU's derivative: 1 for z > 0, `below` for z < 0, `atZero` for z = 0. */
export function reluSlope(z: Arithmetic, { below, atZero }: { below: number; atZero: number }): Arithmetic {
  return { kind: 'slope', z, below: new Fraction(String(below)), atZero: new Fraction(String(atZero)) };
}

/** σ(z) = 1/(1 + e⁻ᶻ): ½ at 0, irrational at every other rational z (Lindemann), so no decimal is exact. */
export function sigmoid(z: Arithmetic): Arithmetic {
  return { kind: 'irrational', of: z, atZero: new Fraction(1, 2), about: (x) => 1 / (1 + Math.exp(-x)) };
}

/** tanh z: 0 at 0, irrational at every other rational z (Lindemann), so no decimal is exact. */
export function tanh(z: Arithmetic): Arithmetic {
  return { kind: 'irrational', of: z, atZero: new Fraction(0), about: Math.tanh };
}
