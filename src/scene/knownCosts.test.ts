import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownCosts } from './knownCosts.ts';

const curve = (stride: number, count: number, more: number) => ({
  stride,
  values: Float64Array.from({ length: count }, (_, i) => i),
  last: { iteration: (count - 1) * stride + more, cost: more === 0 ? count - 1 : -1 },
});

describe('knownCosts', () => {
  test('are those of the strides and the newest, once each', () => {
    expect(knownCosts(curve(10, 2, 3), 14).map(({ iteration }) => iteration)).toEqual([0, 10, 13]);
    expect(knownCosts(curve(10, 2, 0), 11).map(({ iteration }) => iteration)).toEqual([0, 10]);
  });

  test('leave out the one that is still to come', () => {
    expect(knownCosts(curve(1, 3, 0), 2)).toEqual([
      { iteration: 0, cost: 0 },
      { iteration: 1, cost: 1 },
    ]);
    expect(knownCosts(curve(10, 2, 3), 13).map(({ iteration }) => iteration)).toEqual([0, 10]);
    expect(knownCosts(curve(1, 1, 0), 0)).toEqual([]);
  });

  test('have the last finite cost of a run that blew up, whose next one never comes', () => {
    expect(knownCosts(curve(1, 6, 0), 6).at(-1)).toEqual({ iteration: 5, cost: 5 });
  });

  test('are all recorded ones before the pending one, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 128 }),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(),
        fc.nat({ max: 13_000 }),
        (stride, count, more, pending) => {
          const costs = curve(stride, count, more % stride);
          const known = knownCosts(costs, pending).map(({ iteration }) => iteration);
          const recorded = new Set(Array.from(costs.values, (_, i) => i * stride)).add(costs.last.iteration);
          expect(known).toEqual([...recorded].filter((iteration) => iteration < pending));
        },
      ),
    );
  });
});
