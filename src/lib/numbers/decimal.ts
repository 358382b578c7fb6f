import { assert } from '../assert.ts';

/** The decimal number units / 10^scale; a negative scale stands for zeros before the mark. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** A rational number, over / under, not in lowest terms; `under` is above 0. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

const SHORTEST = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The value of a double as a person reads it: the shortest decimal that reads back as the same double, which is what
 * `String(value)` writes (0.1, and not the 55 digits of the binary fraction next to it).
 * Throws for NaN and the infinities.
 */
export function decimalOf(value: number): Decimal {
  const match = SHORTEST.exec(String(value));
  assert(match !== null, `Only finite numbers have a decimal form, not ${value}.`);
  const [, whole = '', decimals = '', exponent = '0'] = match;
  return { units: BigInt(whole + decimals), scale: decimals.length - Number(exponent) };
}

/**
 * The decimal rounded to `decimals` places (a negative number rounds to tens, hundreds, …), half away from zero as
 * taught at school. It works on the decimal digits, so 1.005 becomes 1.01, where the double's `toFixed(2)` says 1.00.
 */
export function roundDecimal({ units, scale }: Decimal, decimals: number): Decimal {
  if (scale <= decimals) return { units: units * tenTo(decimals - scale), scale: decimals };
  const divisor = tenTo(scale - decimals);
  const half = units < 0n ? -divisor / 2n : divisor / 2n;
  return { units: (units + half) / divisor, scale: decimals };
}

/** Whether two decimals are the same number: 0.50 and 0.5 are. */
export function sameDecimal(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  return roundDecimal(a, scale).units === roundDecimal(b, scale).units;
}

/** The sum of two decimals, exactly. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: roundDecimal(a, scale).units + roundDecimal(b, scale).units, scale };
}

/** The power of ten of the first digit that is not 0: 0 for 7, 2 for 123.4, −5 for 0.00001. The decimal is not 0. */
export function leadingPower(decimal: Decimal): number {
  return digitsOf(decimal.units).length - 1 - decimal.scale;
}

/** The digits of units without their sign. */
export function digitsOf(units: bigint): string {
  return String(units < 0n ? -units : units);
}

/** The double nearest to the decimal. */
export function numberOf({ units, scale }: Decimal): number {
  return Number(`${units}e${-scale}`);
}

/** The decimal over a power of ten: 25/10 for 2.5. */
export function ratioOf({ units, scale }: Decimal): Ratio {
  return scale > 0 ? { over: units, under: tenTo(scale) } : { over: units * tenTo(-scale), under: 1n };
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
