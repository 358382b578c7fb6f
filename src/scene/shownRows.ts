/** One row of a layer's column: a neuron, or a mark for those that are left out. */
export type Row =
  | { readonly kind: 'neuron'; readonly index: number }
  | { readonly kind: 'gap'; readonly first: number; readonly last: number };

/**
 * The rows that stand for a layer of `count` neurons where there is room for `limit` (at least 3): all of them, or the
 * first few, a gap and the last few.
 */
export function shownRows(count: number, limit: number): Row[] {
  const neurons = (first: number, length: number) =>
    Array.from({ length }, (_, i): Row => ({ kind: 'neuron', index: first + i }));
  if (count <= limit) return neurons(1, count);
  const first = Math.ceil((limit - 1) / 2);
  const last = limit - 1 - first;
  return [
    ...neurons(1, first),
    { kind: 'gap', first: first + 1, last: count - last },
    ...neurons(count - last + 1, last),
  ];
}
