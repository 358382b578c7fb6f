import { addDecimals, decimalOf, numberOf } from './decimal.ts';

/** How far one press of an arrow key goes: fine with Alt, coarse with Shift or the page keys. */
export type NudgeSize = 'fine' | 'normal' | 'coarse';

/** The step of an arrow key where nothing else is said. */
const NORMAL_STEP = 0.1;

/** The step of each size: a tenth, once and ten times the normal one. */
export function stepOf(size: NudgeSize, normal: number = NORMAL_STEP): number {
  const { units, scale } = decimalOf(normal);
  switch (size) {
    case 'fine':
      return numberOf({ units, scale: scale + 1 });
    case 'normal':
      return normal;
    case 'coarse':
      return numberOf({ units, scale: scale - 1 });
  }
}

/**
 * value + count × step, worked out on the decimals as a person would: 0.1 moved by 0.2 is 0.3 and not
 * 0.30000000000000004, and as many steps back end where they began. Stays within ±max; a value beyond it, as of a run
 * that has blown up, stays what it is, because the limit would be quite another number. `count` is a whole number.
 */
export function nudge(value: number, count: number, step: number, max: number = Number.MAX_VALUE): number {
  if (Math.abs(value) > max) return value;
  const { units, scale } = decimalOf(step);
  const moved = numberOf(addDecimals(decimalOf(value), { units: units * BigInt(count), scale }));
  return Math.min(max, Math.max(-max, moved));
}
