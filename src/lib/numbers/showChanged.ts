import { decimalsFor } from './decimalsFor.ts';
import { showFiner } from './showFiner.ts';
import { showNumber, type ShownNumber } from './showNumber.ts';
import type { NumberStyle } from './style.ts';

/** So many digits more a number may have for its change to be seen. */
const MOST_FINER = 3;

/**
 * What a number has become, with up to three digits more where it takes them, and has room for them, to see that it is
 * another one: 0.15 has become 0.1498, not 0.15. As {@link showNumber} writes it otherwise, and where it has changed by less
 * than the last of these digits.
 */
export function showChanged(value: number, before: number, style: NumberStyle): ShownNumber {
  for (let more = 0; more <= MOST_FINER && isLarge(value - before, style); more += 1) {
    const shown = showFiner(value, style, more);
    const fits = shown.text.length <= (style.room ?? Infinity);
    if (fits && differ(shown, showFiner(before, style, more))) return shown;
  }
  return showNumber(value, style);
}

/**
 * The same for all numbers of a matrix, in whose columns the marks stand below each other: the decimals of all of them.
 * What has changed by less than can be shown has no say.
 */
export function decimalsOfChange(values: Float64Array, before: Float64Array, style: NumberStyle): number {
  const decimals = decimalsFor(values, style);
  const isSeen = (i: number, more: number) =>
    differ(showNumber(values[i]!, style, decimals + more), showNumber(before[i]!, style, decimals + more));
  let found = 0;
  for (const i of values.keys()) {
    if (!isLarge(values[i]! - before[i]!, style)) continue;
    let more = found;
    while (more <= MOST_FINER && !isSeen(i, more)) more += 1;
    if (more <= MOST_FINER) found = more;
  }
  return decimals + found;
}

/** Whether a change may be seen at all: while one trains most are too small, and nothing is written to find that out. */
function isLarge(change: number, { precision }: NumberStyle): boolean {
  return Math.abs(change) >= 10 ** -(precision + MOST_FINER);
}

function differ({ ratio: a }: ShownNumber, { ratio: b }: ShownNumber): boolean {
  return !a || !b || a.over * b.under !== b.over * a.under;
}
