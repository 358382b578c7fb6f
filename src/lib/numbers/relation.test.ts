import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  constant,
  difference,
  product,
  productRelation,
  quotient,
  relation,
  relu,
  reluSlope,
  showNumber,
  sigmoid,
  square,
  sum,
  tanh,
  type NumberStyle,
} from './index.ts';
import { fractionOf } from './exactNumber.ts';

const STYLE: NumberStyle = { precision: 3, exactDecimals: 5, decimalMark: '.' };
const n = (value: number, decimals?: number) => showNumber(value, STYLE, decimals);

describe('relation(left, right) is = for', () => {
  test.each([
    ['0.5 × 1.5 = 0.75', relation(product(n(0.5), n(1.5)), n(0.75))],
    ['2 × 1 + (−0.5) = 1.50', relation(sum([product(n(2), n(1)), n(-0.5)]), n(1.5, 2))],
    ['(0 − 1) × 0 = 0', relation(product(difference(n(0), n(1)), n(0)), n(0))],
    [
      '½ × ((−0.5)² + (−2)²) = 2.125',
      relation(product(constant(1, 2), sum([square(n(-0.5)), square(n(-2))])), n(2.125)),
    ],
    ['6 / 3 = 2', relation(quotient(n(6), constant(3)), n(2))],
    ['0.5 × 1.5 + 0.25 = 0.75 + 0.25', relation(sum([product(n(0.5), n(1.5)), n(0.25)]), sum([n(0.75), n(0.25)]))],
    ['max(0, −0.25) = 0', relation(relu(n(-0.25)), n(0))],
    ['max(0, 1.5) = 1.5', relation(relu(n(1.5)), n(1.5))],
    ['max(0.01 × −2, −2) = −0.02', relation(relu(n(-2), 0.01), n(-0.02))],
    ['max(0, −0.333) = 0', relation(relu(n(-1 / 3)), n(0))],
    ['R′(−0.25) = 0', relation(reluSlope(n(-0.25), { below: 0, atZero: 1 }), n(0))],
    ['R′(0) = 0.5 by convention', relation(reluSlope(n(0), { below: 0, atZero: 0.5 }), n(0.5))],
    ['R′(2) = 1', relation(reluSlope(n(2), { below: 0, atZero: 0 }), n(1))],
    ['R′(∞) = 1', relation(reluSlope(n(Infinity), { below: 0, atZero: 0 }), n(1))],
    ['R′(−∞) = 0', relation(reluSlope(n(-Infinity), { below: 0, atZero: 0 }), n(0))],
    ['R′(0.333) = 1', relation(reluSlope(n(1 / 3), { below: 0, atZero: 0 }), n(1))],
    ['R′(1.2×10⁻⁹) = 1', relation(reluSlope(n(1.23e-9), { below: 0, atZero: 0 }), n(1))],
    ['leaky R′(−0.333) = 0.01', relation(reluSlope(n(-1 / 3), { below: 0.01, atZero: 0.01 }), n(0.01))],
    ['(−0.333 + 0.667) × 0 = 0', relation(product(sum([n(-1 / 3), n(2 / 3)]), n(0)), n(0))],
    ['(0.333 × 0 + 0.5) × 1 = 0.5', relation(product(sum([product(n(1 / 3), n(0)), n(0.5)]), n(1)), n(0.5))],
    ['leaky R′(−2) = 0.01', relation(reluSlope(n(-2), { below: 0.01, atZero: 0.01 }), n(0.01))],
    ['σ(0) = 0.5', relation(sigmoid(n(0)), n(0.5))],
    ['tanh(0) = 0', relation(tanh(n(0)), n(0))],
    ['C = 3.28125', relation(n(3.28125), n(3.28125))],
  ])('%s', (_, sign) => expect(sign).toBe('='));
});

describe('relation(left, right) is ≈ for', () => {
  test.each([
    ['a rounded result: 1 / 3 ≈ 0.333', relation(quotient(n(1), n(3)), n(1 / 3))],
    [
      'rounded operands, although the shown digits add up: 0.333 + 0.333 ≈ 0.666',
      relation(sum([n(0.3331), n(0.3331)]), n(0.6662, 3)),
    ],
    ['rounded operands and an exact result: 0.333 × 3 ≈ 1', relation(product(n(1 / 3), n(3)), n(1))],
    ['a result that floating point has moved: 0.1 + 0.2 ≈ 0.3', relation(sum([n(0.1), n(0.2)]), n(0.1 + 0.2, 1))],
    [
      'a result that floating point has lost: 1000000000 + 1e−300 ≈ 1000000000',
      relation(sum([n(1e9), n(1e-300)]), n(1e9)),
    ],
    ['exact numbers that do not fit: 2 × 2 ≈ 5', relation(product(n(2), n(2)), n(5))],
    ['a rounded number that goes through: max(0, 0.333) ≈ 0.333', relation(relu(n(1 / 3)), n(1 / 3))],
    ['max(0.01 × −0.333, −0.333) ≈ −0.0033', relation(relu(n(-1 / 3), 0.01), n(-1 / 300, 4))],
    [
      'a gate whose side rounded numbers cannot tell',
      relation(reluSlope(sum([n(1 / 3), n(-0.333)]), { below: 0, atZero: 0 }), n(1)),
    ],
    ['the slope where nothing is a number', relation(reluSlope(n(NaN), { below: 0, atZero: 0 }), n(1))],
    ['0 × ∞, which is nothing', relation(product(n(0), n(Infinity)), n(0))],
    ['σ(1) ≈ 0.731', relation(sigmoid(n(1)), n(1 / (1 + Math.exp(-1))))],
    ['σ(1) ≈ 0.7, whatever is claimed to be exact', relation(sigmoid(n(1)), n(0.7))],
    ['tanh(1) ≈ 0.762', relation(tanh(n(1)), n(Math.tanh(1)))],
    ['what is not finite', relation(sum([n(Infinity), n(1)]), n(Infinity))],
    ['NaN, which is not even itself', relation(n(NaN), n(NaN))],
    ['a division by 0', relation(quotient(n(1), n(0)), n(Infinity))],
    ['a rounded number by itself: C ≈ 0.333', relation(n(1 / 3), n(1 / 3))],
  ])('%s', (_, sign) => expect(sign).toBe('≈'));
});

test('where relation(Σ aᵢ·bᵢ, Σ) is =, the numbers as shown add up; where all are short and dyadic, it is =', () => {
  const dyadic = fc.integer({ min: -64, max: 64 }).map((k) => k / 8);
  const anything = fc.oneof(
    dyadic,
    fc.integer({ min: -999, max: 999 }).map((k) => k / 1000),
    fc.double({ min: -9, max: 9, noNaN: true }),
  );
  const law = (pairs: [a: number, b: number][]) => {
    const shown = pairs.map(([a, b]) => [n(a), n(b)] as const);
    const total = n(pairs.reduce((s, [a, b]) => s + a * b, 0));
    const sign = relation(sum(shown.map(([a, b]) => product(a, b))), total);
    if (sign === '=') {
      const again = shown.reduce((s, [a, b]) => s.add(fractionOf(a.ratio!).mul(fractionOf(b.ratio!))), new Fraction(0));
      expect(again.toFraction()).toBe(total.ratio && fractionOf(total.ratio).toFraction());
    }
    return sign;
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, anything), { maxLength: 6 }), (pairs) => void law(pairs)),
    { numRuns: 2000 },
  );
  // Products of eighths have at most 6 decimals; of quarters and eighths at most 5, which are shown whole.
  const quarters = fc.integer({ min: -64, max: 64 }).map((k) => k / 4);
  fc.assert(
    fc.property(fc.array(fc.tuple(dyadic, quarters), { maxLength: 6 }), (pairs) => law(pairs) === '='),
    { numRuns: 1000 },
  );
});

test('productRelation is the relation of a product', () => {
  const anything = fc.oneof(
    fc.integer({ min: -64, max: 64 }).map((k) => k / 8),
    fc.double({ min: -9, max: 9 }),
    fc.constantFrom(0, -0, 1e-12, 1e12, Infinity, NaN),
  );
  const signs = new Set<string>();
  fc.assert(
    fc.property(anything, anything, fc.boolean(), anything, (a, b, isTrue, other) => {
      const [left, right, result] = [n(a), n(b), n(isTrue ? a * b : other)];
      const sign = relation(product(left, right), result);
      signs.add(sign);
      return productRelation(left, right, result) === sign;
    }),
    { numRuns: 2000 },
  );
  expect(signs).toEqual(new Set(['=', '≈']));
});
