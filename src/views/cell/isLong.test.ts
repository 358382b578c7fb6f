import { describe, expect, test } from 'vitest';
import { isLong } from './isLong.ts';

describe('isLong(text, room)', () => {
  test.each([
    ['1000.0', false],
    ['−1.912', false],
    ['−2×10⁷', false],
    ['253.900', true],
    ['399900', true],
    ['−99441', true],
  ])('%s: %s', (text, long) => {
    expect(isLong(text)).toBe(long);
  });

  test('has room for fewer where there is less', () => {
    expect(isLong('1000.0', 5)).toBe(true);
    expect(isLong('39148', 5)).toBe(true);
    expect(isLong('−1.91', 5)).toBe(false);
  });
});
