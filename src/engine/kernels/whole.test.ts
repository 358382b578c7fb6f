import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryProblemOf } from '../../testing/arbitraryProblem.ts';
import { iterateAny, iterateFor } from '../iterate.ts';
import { createWorkspace, type Workspace } from '../workspace.ts';
import { WHOLE_ITERATIONS } from './whole.generated.ts';

/** All numbers of a workspace but those that do not change. */
function numbersOf({ iteration, A, Z, R, E, dW, dB, miss, shares, costs, current, next }: Workspace) {
  return { iteration, A, Z, R, E, dW, dB, miss, shares, costs, current: current.all, next: next.all };
}

it.each(Object.keys(WHOLE_ITERATIONS))(
  'the iteration of %s has the numbers of the general one, to the bit',
  (name) => {
    const layers = name.split('-').map(Number);
    const network = { layers, activations: ['relu', 'relu'] as const, bias: true, trainBias: true };
    const problems = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(2, 1e160))
      .chain(([m, magnitude]) => arbitraryProblemOf(network, m, magnitude));
    let fitted = 0;
    let stopped = 0;
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 40 }), (problem, count) => {
        const summed = { ...problem, reduction: 'sum' as const };
        const general = createWorkspace(summed);
        const whole = createWorkspace(summed);
        const iterate = iterateFor(whole);
        expect(iterate).toBe(WHOLE_ITERATIONS[name]);
        const done = iterate(whole, count);
        expect(done).toBe(iterateAny(general, count));
        if (done < count) {
          stopped++;
          expect(whole.current.all).toEqual(general.current.all);
        } else {
          fitted++;
          expect(numbersOf(whole)).toEqual(numbersOf(general));
        }
      }),
      { numRuns: 250 },
    );
    expect(Math.min(fitted, stopped)).toBeGreaterThan(20);
  },
  60_000,
);
