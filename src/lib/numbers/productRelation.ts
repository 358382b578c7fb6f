import type { Relation } from './relation.ts';
import type { ShownNumber } from './showNumber.ts';

/**
 * What stands before the result of one product, `relation(product(left, right), result)`, in whole numbers alone: an
 * edge says it again and again, also before anything that reckons with fractions is there.
 */
export function productRelation(left: ShownNumber, right: ShownNumber, result: ShownNumber): Relation {
  // Nothing times anything is nothing, however that is rounded.
  if (isZero(result) && left.ratio && right.ratio && (isZero(left) || isZero(right))) return '=';
  const [a, b, c] = [left, right, result].map(({ exact, ratio }) => (exact ? ratio : undefined));
  return a && b && c && a.over * b.over * c.under === c.over * a.under * b.under ? '=' : '≈';
}

/**
 * Whether one product, worked out from its shown factors and rounded, is the shown result: 0.14 × 0.4 is 0.056 and not
 * the 0.055 that it may be of what was not rounded. Where a number is no plain decimal, nobody reckons: true.
 */
export function comesTo(left: ShownNumber, right: ShownNumber, result: ShownNumber): boolean {
  const [a, b, c] = [left, right, result].map(({ ratio, text }) => (text.includes('×') ? undefined : ratio));
  if (!a || !b || !c) return true;
  const off = a.over * b.over * c.under - c.over * a.under * b.under;
  // Half of the last digit: a decimal's denominator says how many it has.
  return 2n * (off < 0n ? -off : off) <= a.under * b.under;
}

function isZero({ ratio }: ShownNumber): boolean {
  return ratio?.over === 0n;
}
