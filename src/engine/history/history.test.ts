import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyframe } from '../types.ts';
import { createCostHistory, MAX_COSTS } from './costHistory.ts';
import { createKeyframes } from './keyframes.ts';

/** Parameters of `length` numbers that name their iteration. */
const at = (iteration: number, length = 2): Keyframe => ({
  iteration,
  parameters: { W: [new Float64Array(length).fill(iteration)], b: [new Float64Array(1)] },
  recent: new Float64Array(Math.min(15, iteration)),
});

describe('keyframes', () => {
  it('keep every iteration offered while there is room', () => {
    const keyframes = createKeyframes([at(0)]);
    for (let n = 1; n < 512; n++) keyframes.offer(n, () => at(n));
    expect(keyframes.stride).toBe(1);
    expect(keyframes.count).toBe(512);
    for (const n of [0, 1, 300, 511]) expect(keyframes.atOrBefore(n)).toEqual(at(n));
  });

  it('double their stride when they are full, and never leave a gap wider than it', () => {
    const keyframes = createKeyframes([at(0)]);
    for (let n = 1; n <= 100_000; n++) keyframes.offer(n, () => at(n));
    expect(keyframes.count).toBeLessThanOrEqual(512);
    expect(keyframes.stride).toBe(256);
    for (let n = 0; n <= 100_000; n += 97) {
      const found = keyframes.atOrBefore(n);
      expect(n - found.iteration).toBeLessThan(256);
      expect(found).toEqual(at(found.iteration));
    }
  });

  it('stay within 32 MB', () => {
    const numbers = 2 ** 19; // 4 MiB each
    const keyframes = createKeyframes([at(0, numbers)]);
    const one = at(1, numbers);
    for (let n = 1; n <= 100; n++) keyframes.offer(n, () => ({ ...one, iteration: n }));
    expect(keyframes.count).toBeLessThanOrEqual(7);
    expect(keyframes.count).toBeGreaterThan(3);
  });

  it('copy only what they keep', () => {
    const keyframes = createKeyframes([at(0), at(73_219)]);
    let copies = 0;
    for (let n = 0; n < 1_000; n++) {
      keyframes.offer(n, () => {
        copies++;
        return at(n);
      });
    }
    expect(copies).toBe(Math.floor(999 / keyframes.stride));
  });

  it('stay bounded and ordered whatever is offered, and keep the start', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 800 }), fc.nat(5_000), (offers, newest) => {
        const keyframes = createKeyframes([at(0), at(newest)]);
        for (const n of offers) keyframes.offer(n, () => at(n));
        expect(keyframes.count).toBeLessThanOrEqual(512);
        for (const n of [...offers, newest, 0]) {
          const found = keyframes.atOrBefore(n);
          expect(found.iteration).toBeLessThanOrEqual(n);
          expect(found).toEqual(at(found.iteration));
        }
        expect(keyframes.atOrBefore(0).iteration).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the cost history', () => {
  it('keeps every cost while there is room, then every other', () => {
    const costs = createCostHistory();
    for (let n = 0; n < MAX_COSTS; n++) costs.add(n, 9 * n);
    expect(costs.curve()).toMatchObject({ stride: 1, last: { iteration: 1_023, cost: 9 * 1_023 } });
    costs.add(1_024, 9 * 1_024);
    const { stride, values } = costs.curve();
    expect(stride).toBe(2);
    expect([...values]).toEqual(Array.from({ length: 513 }, (_, k) => 18 * k));
  });

  it('stays within 1,024 values over ten million iterations, asking only for what it keeps', () => {
    const costs = createCostHistory();
    let asked = 0;
    while (costs.wanted <= 10_000_000) {
      costs.add(costs.wanted, costs.wanted);
      asked++;
    }
    const { stride, values } = costs.curve();
    expect(values.length).toBeLessThanOrEqual(MAX_COSTS);
    expect(stride).toBe(16_384);
    for (const [k, value] of values.entries()) expect(value).toBe(k * stride);
    expect(asked).toBeLessThan(10_000);
  });

  it('does not take a cost twice, nor an older one for the newest', () => {
    const costs = createCostHistory();
    for (const n of [0, 1, 2, 1, 0]) costs.add(n, n);
    expect(costs.curve()).toEqual({ stride: 1, values: Float64Array.of(0, 1, 2), last: { iteration: 2, cost: 2 } });
  });

  it('goes on from a curve', () => {
    const costs = createCostHistory({
      stride: 4,
      values: Float64Array.of(9, 8, 7),
      last: { iteration: 10, cost: 6 },
    });
    expect(costs.first).toBe(9);
    expect(costs.wanted).toBe(12);
    costs.add(12, 5);
    expect([...costs.curve().values]).toEqual([9, 8, 7, 5]);
  });

  it('thins out a curve that is longer than its own may be', () => {
    const values = Float64Array.from({ length: 3_000 }, (_, k) => k);
    const costs = createCostHistory({ stride: 1, values, last: { iteration: 2_999, cost: 2_999 } });
    const curve = costs.curve();
    expect(curve.stride).toBe(4);
    expect([...curve.values]).toEqual(Array.from({ length: 750 }, (_, k) => 4 * k));
  });
});
