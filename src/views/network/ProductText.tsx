import { productRelation, showNumber } from '../../lib/numbers/index.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { ProductSaid } from './said.ts';

/** The scene has room for so many characters: those of `widestProduct` (textMetrics.ts). */
const ROOM = 22;
/** A power of ten is wider than as many characters of a decimal. */
const SPARE = 1.5;

/**
 * `1.5 × −0.5 = −0.75`: what an edge carries, equal only when the shown decimals say so. The factors stand as their
 * matrices are multiplied, X·W or W·X. A longer one, with powers of ten, is written smaller, to stay in its box.
 */
export function ProductText({ said }: { readonly said: ProductSaid }) {
  const { network: style } = useNumberStyles();
  const { samples } = useNotation();
  const carried = showNumber(said.left, style);
  const weight = showNumber(said.weight, style);
  const [left, right] = samples === 'rows' ? [carried, weight] : [weight, carried];
  const result = showNumber(said.product, style);
  const sign = productRelation(left, right, result);
  const text = `${left.text} × ${right.text} ${sign} ${result.text}`;
  const size = text.length > ROOM ? { fontSize: `${ROOM / (text.length + SPARE)}em` } : undefined;
  return (
    <span data-term={said.term} data-value={String(said.product)} style={size}>
      {text}
    </span>
  );
}
