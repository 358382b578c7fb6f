/**
 * Numbers in [0, 1) that look random and follow from the seed alone: mulberry32, whose 32 bits of state pass the
 * usual statistical tests and are plenty for start values.
 * @param seed any number; its lowest 32 bits count
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (T. Ettinger, public domain)
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
