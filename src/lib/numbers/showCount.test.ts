import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showCount } from './index.ts';

describe('showCount', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [73_219, '73,219'],
    [1_000_000, '1,000,000'],
  ])('shows %d as %s beside a decimal point', (value, text) => expect(showCount(value, '.')).toBe(text));

  test('groups with a narrow space where the comma is the decimal mark', () => {
    expect(showCount(1_234_567, ',')).toBe('1\u202F234\u202F567');
  });

  test('groups as English does, every whole number', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (value) => {
        expect(showCount(value, '.')).toBe(new Intl.NumberFormat('en').format(value));
      }),
    );
  });
});
