import { showNumber, type ShownNumber } from './showNumber.ts';
import type { NumberStyle } from './style.ts';

/** Two different numbers, with as many decimals more than the style gives them as it takes to see that they differ. */
export function showApart(a: number, b: number, style: NumberStyle): readonly [a: ShownNumber, b: ShownNumber] {
  const pair = [showNumber(a, style), showNumber(b, style)] as const;
  const [left, right] = [pair[0].ratio, pair[1].ratio];
  // What is not finite is written in words; 0.3000 and 0.3 are not told apart by their zeros.
  if (a === b || !left || !right || left.over * right.under !== right.over * left.under) return pair;
  const precision = style.precision + 1;
  return showApart(a, b, { ...style, precision, exactDecimals: Math.max(precision, style.exactDecimals) });
}
