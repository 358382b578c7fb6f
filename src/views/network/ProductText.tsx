import { product, relation, showNumber } from '../../lib/numbers/index.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { ProductSaid } from './said.ts';

/** `1.5 × −0.5 = −0.75`: what an edge carries, equal only when the shown decimals say so. */
export function ProductText({ said }: { readonly said: ProductSaid }) {
  const { network: style } = useNumberStyles();
  const left = showNumber(said.left, style);
  const right = showNumber(said.weight, style);
  const result = showNumber(said.product, style);
  const sign = relation(product(left, right), result);
  return (
    <span data-term={said.term} data-value={String(said.product)}>
      {left.text} × {right.text} {sign} {result.text}
    </span>
  );
}
