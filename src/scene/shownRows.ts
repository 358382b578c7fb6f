/** One row of a layer's column: a neuron, or a mark for those that are left out. */
export type Row =
  | { readonly kind: 'neuron'; readonly index: number }
  | { readonly kind: 'gap'; readonly first: number; readonly last: number };

/**
 * The rows that stand for a layer of `count` neurons where there is room for `limit` (at least 3): all of them, or the
 * first few, a gap and the last few. The active neuron (from 1), where there is one, is always among them: when it
 * would fall into the gap it stands in the middle of it. Neurons at the ends keep their rows whichever is active.
 */
export function shownRows(count: number, limit: number, active?: number): Row[] {
  if (count <= limit) return Array.from({ length: count }, (_, i) => ({ kind: 'neuron', index: i + 1 }));
  const shown = firstAndLast(count, limit - 1);
  if (active !== undefined && !shown.has(active)) {
    shown.clear();
    for (const index of firstAndLast(count, limit - 3)) shown.add(index);
    shown.add(active);
  }
  const rows: Row[] = [];
  let next = 1;
  for (const index of [...shown].toSorted((a, b) => a - b)) {
    if (index > next) rows.push({ kind: 'gap', first: next, last: index - 1 });
    rows.push({ kind: 'neuron', index });
    next = index + 1;
  }
  if (next <= count) rows.push({ kind: 'gap', first: next, last: count });
  return rows;
}

function firstAndLast(count: number, shown: number): Set<number> {
  const first = Math.ceil(shown / 2);
  const last = shown - first;
  return new Set([
    ...Array.from({ length: first }, (_, i) => i + 1),
    ...Array.from({ length: last }, (_, i) => count - last + 1 + i),
  ]);
}
