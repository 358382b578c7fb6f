import { elementwise } from './elementwise.ts';

/**
 * R(z) = 1 / (1 + e^−z), R′ = a (1 − a). For z below −709 the exponential is ∞ and its reciprocal 0, never NaN.
 */
export const sigmoid = elementwise(
  (z) => 1 / (1 + Math.exp(-z)),
  (_, a) => a * (1 - a),
);
