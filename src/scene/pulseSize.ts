import type { Matrix } from '../engine/types.ts';

/** Radii of the smallest and the largest pulse, in pixels. */
const MIN_RADIUS = 2.5;
const MAX_RADIUS = 9;

/**
 * The radius of a pulse that carries `value` where the largest of its step is `largest`:
 * 2.5 + 6.5·√(|value| / largest) pixels, so that its area follows the value. What is not finite is drawn the largest.
 */
export function pulseRadius(value: number, largest: number): number {
  const share = Math.abs(value) / largest;
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(share >= 0 && share <= 1 ? share : 1);
}

/** −1, 0 or 1; 0 for what is not a number. */
export function signOf(value: number): -1 | 0 | 1 {
  if (value > 0) return 1;
  return value < 0 ? -1 : 0;
}

/** The largest magnitude in a matrix; 0 when there is none. */
export function largestIn({ data }: Matrix): number {
  let largest = 0;
  for (const value of data) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** The largest magnitude in each column: one number per neuron over the batch. */
export function largestPerColumn({ data, rows, cols }: Matrix): number[] {
  const largest = Array.from({ length: cols }, () => 0);
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) largest[col] = Math.max(largest[col]!, Math.abs(data[row * cols + col]!));
  }
  return largest;
}
