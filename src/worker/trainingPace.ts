/** Training begins this slowly, in iterations: the first ones are there to be watched. */
const FIRST = 20;
/** It doubles so many times a second … */
const DOUBLINGS_PER_S = 3;
/** … until it runs at this many iterations a second: 100,000 are reached in a little over four seconds. */
const MAX_PER_S = 100_000;

const GROWTH_PER_S = DOUBLINGS_PER_S * Math.LN2;
/** When 20·(2³ᵗ − 1) has grown to its largest rate, in seconds, and how far it has come by then. */
const CRUISE_AT_S = Math.log(MAX_PER_S / (FIRST * GROWTH_PER_S)) / GROWTH_PER_S;
const CRUISE_FROM = FIRST * Math.expm1(GROWTH_PER_S * CRUISE_AT_S);

/**
 * How many iterations training may have made `elapsedMs` milliseconds after it began: 20·(2³ᵗ − 1) for t in seconds,
 * and from its largest rate on evenly. A small network would be done before anybody saw it learn; a large one never
 * gets this far and runs as fast as it can.
 */
export function trainingPace(elapsedMs: number): number {
  const t = elapsedMs / 1_000;
  if (t <= CRUISE_AT_S) return Math.floor(FIRST * Math.expm1(GROWTH_PER_S * t));
  return Math.floor(CRUISE_FROM + MAX_PER_S * (t - CRUISE_AT_S));
}
