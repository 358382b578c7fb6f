import { productRelation, showNumber } from '../../lib/numbers/index.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { ProductSaid } from './said.ts';

/**
 * `1.5 × −0.5 = −0.75`: what an edge carries, equal only when the shown decimals say so. The factors stand as their
 * matrices are multiplied, X·W or W·X.
 */
export function ProductText({ said }: { readonly said: ProductSaid }) {
  const { network: style } = useNumberStyles();
  const { samples } = useNotation();
  const carried = showNumber(said.left, style);
  const weight = showNumber(said.weight, style);
  const [left, right] = samples === 'rows' ? [carried, weight] : [weight, carried];
  const result = showNumber(said.product, style);
  const sign = productRelation(left, right, result);
  return (
    <span data-term={said.term} data-value={String(said.product)}>
      {left.text} × {right.text} {sign} {result.text}
    </span>
  );
}
