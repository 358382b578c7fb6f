/** The value that a share `q` (0 to 1) of the values lies below, interpolated between neighbours. Throws when empty. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new Error('quantile of no values: were there no rounds?');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}

/** The middle value: half of the rounds were faster. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
