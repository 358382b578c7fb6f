import type { Intermediates } from './contract.ts';
import type { CheckAnswer } from './messages.ts';

/** Sums in another order differ by some 1e-15 per operation; a wrong formula by far more. */
const TOLERANCE = 1e-9;

const MATRICES = ['Z', 'A', 'E', 'dW', 'dB', 'W', 'b'] as const satisfies readonly (keyof Intermediates)[];

/**
 * The first thing in which `actual` differs from `expected`: the cost, or any intermediate matrix by more than 1e-9 of
 * its largest number. Undefined when they agree.
 */
export function disagreement(expected: CheckAnswer, actual: CheckAnswer): string | undefined {
  if (!(Math.abs(actual.cost - expected.cost) <= TOLERANCE * Math.abs(expected.cost))) {
    return `cost is ${actual.cost} instead of ${expected.cost}`;
  }
  for (const name of MATRICES) {
    for (const [layer, wanted] of expected.intermediates[name].entries()) {
      const found = actual.intermediates[name][layer];
      if (found?.length !== wanted.length) return `${name} of layer ${layer} has not ${wanted.length} numbers`;
      const allowed = TOLERANCE * wanted.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
      const at = wanted.findIndex((value, i) => !(Math.abs(found[i]! - value) <= allowed));
      if (at >= 0) return `${name} of layer ${layer} has ${found[at]} instead of ${wanted[at]} at ${at}`;
    }
  }
  return undefined;
}

/** Throws when there is nothing to learn in a workload: then a contender could be fast and wrong unseen. */
export function assertAlive(name: string, { cost, intermediates }: CheckAnswer): void {
  const alive = intermediates.dW.every((dW) => dW.every(Number.isFinite) && dW.some((value) => value !== 0));
  if (!Number.isFinite(cost) || !alive) throw new Error(`The workload ${name} is dead or not finite: choose another`);
}
