import { expect, test } from 'vitest';
import { fillCount, pluralsIn } from './plural.ts';

test('fillCount takes the form for the count and writes the count as it is given', () => {
  const rows = pluralsIn<'one' | 'other'>('en')({ one: '{n} row', other: '{n} rows' });
  expect(fillCount(rows, 1, { n: 1 })).toBe('1 row');
  expect(fillCount(rows, 10_000, { n: '10,000' })).toBe('10,000 rows');
});

test('fillCount says which form is missing', () => {
  expect(() => fillCount({ rules: 'ar', forms: { other: '{n}' } }, 2, { n: 2 })).toThrow('"two"');
});
