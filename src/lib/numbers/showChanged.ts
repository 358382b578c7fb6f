import { decimalsFor } from './decimalsFor.ts';
import { showFiner } from './showFiner.ts';
import { showNumber, type ShownNumber } from './showNumber.ts';
import type { NumberStyle } from './style.ts';

/** So many digits more a number may have for its change to be seen. */
const MOST_FINER = 3;

/**
 * What a number has become, with as many digits as it takes to see that it is another one: 0.15 has become 0.1498, not
 * 0.15. As {@link showNumber} writes it where there is no room for these.
 */
export function showChanged(value: number, before: number, style: NumberStyle): ShownNumber {
  const pairs = Array.from({ length: MOST_FINER + 1 }, (_, more) => [
    showFiner(value, style, more),
    showFiner(before, style, more),
  ]);
  return (pairs.find(([a, b]) => differ(a!, b!)) ?? pairs[0]!)[0]!;
}

/** The same for all numbers of a matrix, in whose columns the marks stand below each other: the decimals of all of them. */
export function decimalsOfChange(values: Float64Array, before: Float64Array, style: NumberStyle): number {
  const decimals = decimalsFor(values, style);
  for (let more = 0; more <= MOST_FINER; more += 1) {
    const write = (value: number) => showNumber(value, style, decimals + more);
    if (values.every((value, i) => value === before[i] || differ(write(value), write(before[i]!))))
      return decimals + more;
  }
  return decimals;
}

function differ({ ratio: a }: ShownNumber, { ratio: b }: ShownNumber): boolean {
  return !a || !b || a.over * b.under !== b.over * a.under;
}
