import type { EdgeStyle } from './types.ts';

const ZERO_WIDTH = 1;
const MIN_WIDTH = 1.5;

/**
 * How a weight is drawn: width = 1.5 + (maxWidth − 1.5)·|w| / maxAbs pixels, at most maxWidth; dashed where negative, solid where positive,
 * dotted and thin at 0. `maxAbs` is the largest |w| of the network, `maxWidth` the scene's `maxEdgeWidth`; a weight that is not finite gets the largest width.
 */
export function edgeStyle(weight: number, maxAbs: number, maxWidth: number): EdgeStyle {
  if (weight === 0 || Number.isNaN(weight)) return { sign: 0, width: ZERO_WIDTH, dash: '1 4' };
  const share = Number.isFinite(weight) && maxAbs > 0 ? Math.min(1, Math.abs(weight) / maxAbs) : 1;
  const width = MIN_WIDTH + (maxWidth - MIN_WIDTH) * share;
  if (weight > 0) return { sign: 1, width, dash: null };
  return { sign: -1, width, dash: `${(4 + 1.2 * width).toFixed(1)} ${(3 + 0.4 * width).toFixed(1)}` };
}
