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

function isZero({ ratio }: ShownNumber): boolean {
  return ratio?.over === 0n;
}
