import { comesTo, productRelation, showFiner, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import type { ProductSaid } from './said.ts';

/** The scene has room for so many characters: those of `widestProduct` (textMetrics.ts). */
const ROOM = 22;
/** So many digits more may a factor have where there is room. */
const MOST_FINER = 2;
/** A power of ten is wider than as many characters of a decimal. */
const SPARE = 1.5;

/**
 * `1.5 × −0.5 = −0.75`: what an edge carries, equal only when the shown decimals say so, with the digits in its factors
 * that it takes to come to that, as far as there is room. The factors stand as their matrices are multiplied, X·W or
 * W·X. A longer one, with powers of ten, is written smaller, to stay in its box.
 */
export function ProductText({ said }: { readonly said: ProductSaid }) {
  const { network: style } = useNumberStyles();
  const { samples } = useNotation();
  const text = productText(
    samples === 'rows' ? [said.left, said.weight] : [said.weight, said.left],
    said.product,
    style,
  );
  const size = text.length > ROOM ? { fontSize: `${ROOM / (text.length + SPARE)}em` } : undefined;
  return (
    <span data-term={said.term} data-value={String(said.product)} style={size}>
      {text}
    </span>
  );
}

function productText([a, b]: readonly [number, number], product: number, style: NumberStyle): string {
  const result = showNumber(product, style);
  const written = (more: number) => {
    const [left, right] = [showFiner(a, style, more), showFiner(b, style, more)];
    const text = `${left.text} × ${right.text} ${productRelation(left, right, result)} ${result.text}`;
    return { text, comesOut: comesTo(left, right, result) };
  };
  const plain = written(0);
  for (let more = 1; !plain.comesOut && more <= MOST_FINER; more += 1) {
    const { text, comesOut } = written(more);
    if (comesOut && text.length <= ROOM) return text;
  }
  return plain.text;
}
