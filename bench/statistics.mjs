/**
 * The value that a share `q` (0 to 1) of the values lies below, interpolated between neighbours.
 *
 * @param {readonly number[]} values
 * @param {number} q
 * @returns {number}
 * @throws {Error} when there are no values.
 */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('quantile of no values: was nothing measured?');
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * The middle value: half of them lie below it.
 *
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  return quantile(values, 0.5);
}
