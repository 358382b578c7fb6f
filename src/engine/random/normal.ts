/**
 * Standard normal numbers, √(−2 ln u₁) cos 2πu₂, from uniform ones in [0, 1).
 * @see G. E. P. Box and M. E. Muller, A Note on the Generation of Random Normal Deviates, 1958
 */
export function normal(random: () => number): () => number {
  // 1 − u is never 0, whose logarithm is −∞.
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
