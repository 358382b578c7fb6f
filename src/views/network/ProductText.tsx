import { cellId, type Cell } from '../../engine/catalog/index.ts';
import { product, relation, showNumber } from '../../lib/numbers/index.ts';
import { NETWORK_STYLE } from '../cell/numberStyles.ts';
import type { EdgeContent } from './edgeContent.ts';

/** `1.5 × −0.5 = −0.75`: what an edge carries, equal only when the shown decimals say so. */
export function ProductText({ content, weight }: { content: EdgeContent & { kind: 'product' }; weight: Cell }) {
  const left = showNumber(content.leftValue, NETWORK_STYLE);
  const right = showNumber(content.weight, NETWORK_STYLE);
  const result = showNumber(content.product, NETWORK_STYLE);
  const sign = relation(product(left, right), result);
  return (
    <span data-term={`${cellId(content.left)}·${cellId(weight)}`} data-value={String(content.product)}>
      {left.text} × {right.text} {sign} {result.text}
    </span>
  );
}
