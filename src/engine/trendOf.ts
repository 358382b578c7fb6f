import type { Diagnosis } from './types.ts';

/** Fewer costs than this say nothing. */
const FEWEST = 4;
/** A cost this small beside the first one is 0 for a reader: twelve decimals less. */
const ZERO = 1e-12;
/** Costs that differ by less than this share of themselves no longer change. */
const CHANGE = 1e-9;
/** Costs that go up and down grow only where they do by more than this share: what comes back to its heights does not. */
const GROWTH = 0.01;

/**
 * How training goes.
 * @param costs of iterations one after the other, oldest first
 * @param firstCost of iteration 0, the measure of what is small
 */
export function trendOf(costs: Float64Array, firstCost: number): Diagnosis['trend'] {
  if (!costs.every(Number.isFinite)) return 'diverging';
  const newest = costs.at(-1);
  if (newest === undefined) return 'starting';
  if (newest <= ZERO * firstCost) return 'settled';
  if (costs.length < FEWEST) return 'starting';
  const largest = Math.max(...costs);
  if (largest - Math.min(...costs) <= CHANGE * largest) return 'settled';
  const swings = 2 * turns(costs) >= costs.length - 2;
  // As many highs as lows in each part, of costs that swing with every iteration.
  const part = 2 * Math.floor(costs.length / 4);
  const before = mean(costs.subarray(0, part));
  const after = mean(costs.subarray(costs.length - part));
  // Up on the whole, and still up now: a single jump that is on its way down again does not count.
  if (after > before * (1 + (swings ? GROWTH : CHANGE)) && newest > before) return 'diverging';
  return swings ? 'oscillating' : 'falling';
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

/** How often the costs turn from rising to falling or back: n − 2 times in n costs at most. */
function turns(costs: Float64Array): number {
  let count = 0;
  for (let i = 2; i < costs.length; i++) {
    if ((costs[i]! - costs[i - 1]!) * (costs[i - 1]! - costs[i - 2]!) < 0) count++;
  }
  return count;
}
