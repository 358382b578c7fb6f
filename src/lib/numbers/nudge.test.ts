import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nudge, stepOf } from './index.ts';

describe('nudge(value, count, step)', () => {
  test.each([
    [0.1, 1, 0.2, 0.3],
    [0.3, -3, 0.1, 0],
    [0.7, 1, 0.1, 0.8],
    [-1.5, 1, 0.01, -1.49],
    [1 / 3, 1, 0.1, 0.4333333333333333],
    [2, 3, 1, 5],
  ])('moves %d by %d × %d to %d', (value, count, step, moved) => expect(nudge(value, count, step)).toBe(moved));

  test('stays within ±max', () => {
    expect(nudge(9.95, 1, 0.1, 10)).toBe(10);
    expect(nudge(-9.95, -100, 1, 10)).toBe(-10);
  });

  test.each([-3.7e129, 2e9])('leaves %d, which is beyond the limit, as it is', (value) => {
    expect(nudge(value, 1, 0.1, 1e9)).toBe(value);
    expect(nudge(value, -1, 1, 1e9)).toBe(value);
  });

  test('comes back to where it was', () => {
    const typed = fc.integer({ min: -1e9, max: 1e9 }).map((k) => k / 1e4);
    fc.assert(
      fc.property(typed, fc.integer({ min: -500, max: 500 }), fc.constantFrom(0.01, 0.1, 1), (value, count, step) => {
        expect(nudge(nudge(value, count, step), -count, step)).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 2000 },
    );
  });
});

test('stepOf(size, normal) is a tenth, once and ten times the normal step, in exact decimals', () => {
  expect([stepOf('fine'), stepOf('normal'), stepOf('coarse')]).toEqual([0.01, 0.1, 1]);
  expect([stepOf('fine', 0.3), stepOf('normal', 0.3), stepOf('coarse', 0.3)]).toEqual([0.03, 0.3, 3]);
});
