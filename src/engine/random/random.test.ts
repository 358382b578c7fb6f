import { describe, expect, it } from 'vitest';
import { normal } from './normal.ts';
import { seededRandom } from './seededRandom.ts';

const many = (next: () => number, count = 20_000) => Array.from({ length: count }, next);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seededRandom', () => {
  it('has the numbers of mulberry32', () => {
    expect(many(seededRandom(1), 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('is even on [0, 1)', () => {
    const values = many(seededRandom(7));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });
});

describe('normal', () => {
  it('has mean 0, variance 1 and the kurtosis 3 of a bell curve', () => {
    const values = many(normal(seededRandom(42)));
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(Math.abs(mean(values.map((value) => value ** 4)) - 3)).toBeLessThan(0.25);
  });

  it('is finite for the smallest and the largest uniform number', () => {
    expect(normal(() => 0)()).toSatisfy(Number.isFinite);
    expect(normal(() => 1 - 2 ** -32)()).toSatisfy(Number.isFinite);
  });
});
