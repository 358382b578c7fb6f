import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costRows } from './costRows.ts';

describe('costRows', () => {
  test('takes 0, 1, 2, 4, … strides and the newest', () => {
    const values = Float64Array.from({ length: 11 }, (_, i) => 100 - i);
    expect(costRows({ stride: 10, values, last: { iteration: 105, cost: 3 } })).toEqual([
      { iteration: 0, cost: 100 },
      { iteration: 10, cost: 99 },
      { iteration: 20, cost: 98 },
      { iteration: 40, cost: 96 },
      { iteration: 80, cost: 92 },
      { iteration: 105, cost: 3 },
    ]);
  });

  test('has one row for a run that has only begun', () => {
    expect(costRows({ stride: 1, values: Float64Array.of(3.28125), last: { iteration: 0, cost: 3.28125 } })).toEqual([
      { iteration: 0, cost: 3.28125 },
    ]);
  });

  test('leaves the newest out until it is known', () => {
    const values = Float64Array.of(4, 3);
    const last = { iteration: 10, cost: 3 };
    expect(costRows({ stride: 10, values, last }, false)).toEqual([{ iteration: 0, cost: 4 }]);
    expect(costRows({ stride: 1, values: values.slice(0, 1), last: { iteration: 0, cost: 4 } }, false)).toEqual([]);
  });

  test('goes up in iterations, ends with the newest and stays short', () => {
    const curve = fc.record({ stride: fc.integer({ min: 1, max: 512 }), count: fc.integer({ min: 1, max: 1024 }) });
    fc.assert(
      fc.property(curve, fc.nat({ max: 600 }), ({ stride, count }, more) => {
        const last = { iteration: (count - 1) * stride + (more % stride), cost: -1 };
        const rows = costRows({ stride, values: new Float64Array(count), last });
        expect(rows.at(-1)).toBe(last);
        expect(rows.length).toBeLessThanOrEqual(13);
        for (const [i, { iteration }] of rows.slice(1).entries()) expect(iteration).toBeGreaterThan(rows[i]!.iteration);
      }),
    );
  });
});
