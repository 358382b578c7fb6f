import { describe, expect, it } from 'vitest';

import { median, quantile } from './statistics.mjs';

describe('quantile', () => {
  it('interpolates between neighbours of the sorted values', () => {
    expect(quantile([40, 10, 30, 20, 50], 0.25)).toBe(20);
    expect(quantile([1, 2], 0.75)).toBe(1.75);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it('has the median in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  it('refuses no values', () => {
    expect(() => median([])).toThrow('no values');
  });
});
