import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showApart, type NumberStyle } from './index.ts';
import { fractionOf } from './exactNumber.ts';

const STYLE: NumberStyle = { precision: 4, exactDecimals: 6, decimalMark: '.' };
const texts = (a: number, b: number) => showApart(a, b, STYLE).map(({ text }) => text);

test('showApart gives two numbers the decimals that it takes to tell them apart, and no more', () => {
  expect(texts(0.5, 0.25)).toEqual(['0.5', '0.25']);
  expect(texts(1 / 3, 2 / 3)).toEqual(['0.3333', '0.6667']);
  expect(texts(0.3333333, 1 / 3 + 1e-6)).toEqual(['0.333333', '0.333334']);
  expect(texts(0.1 + 0.2, 0.3)).toEqual(['0.30000000000000004', '0.3']);
  expect(texts(1e-12, 1.0004e-12)).toEqual(['1×10⁻¹²', '1.0004×10⁻¹²']);
  expect(texts(Number.NaN, Number.NaN)).toEqual(['NaN', 'NaN']);
});

test('showApart never shows two different numbers as the same', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const neighbour = finite.map((a): [number, number] => [a, a * (1 + 2 * Number.EPSILON)]);
  fc.assert(
    fc.property(fc.oneof(fc.tuple(finite, finite), neighbour), ([a, b]) => {
      fc.pre(a !== b && Number.isFinite(b));
      const [one, other] = showApart(a, b, STYLE);
      expect(one.text).not.toBe(other.text);
      expect(fractionOf(one.ratio!).equals(fractionOf(other.ratio!))).toBe(false);
    }),
  );
});
