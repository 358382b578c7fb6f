import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costRows } from './costRows.ts';
import type { RecordedCost } from './types.ts';

const every = (stride: number, count: number) =>
  Array.from({ length: count }, (_, i): RecordedCost => ({ iteration: i * stride, cost: 100 - i }));

describe('costRows', () => {
  test('takes 0, 1, 2, 4, … strides and the newest', () => {
    expect(costRows([...every(10, 11), { iteration: 105, cost: 3 }])).toEqual([
      { iteration: 0, cost: 100 },
      { iteration: 10, cost: 99 },
      { iteration: 20, cost: 98 },
      { iteration: 40, cost: 96 },
      { iteration: 80, cost: 92 },
      { iteration: 105, cost: 3 },
    ]);
  });

  test('ends with the newest, wherever it stands', () => {
    expect(costRows(every(1, 4)).map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3]);
    expect(costRows(every(1, 5)).map(({ iteration }) => iteration)).toEqual([0, 1, 2, 4]);
  });

  test('has one row for a run that has only begun, and none before its cost', () => {
    expect(costRows(every(1, 1))).toEqual([{ iteration: 0, cost: 100 }]);
    expect(costRows([])).toEqual([]);
  });

  test('goes up in iterations, ends with the newest and stays short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 512 }), fc.integer({ min: 1, max: 1025 }), (stride, count) => {
        const known = every(stride, count);
        const rows = costRows(known);
        expect(rows[0]).toBe(known[0]);
        expect(rows.at(-1)).toBe(known.at(-1));
        expect(rows.length).toBeLessThanOrEqual(13);
        for (const [i, { iteration }] of rows.slice(1).entries()) expect(iteration).toBeGreaterThan(rows[i]!.iteration);
      }),
    );
  });
});
