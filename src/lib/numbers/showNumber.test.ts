import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { decimalsFor, editableText, showNumber, type NumberStyle } from './index.ts';
import { fractionOf } from './exactNumber.ts';

const STYLE: NumberStyle = { precision: 3, exactDecimals: 5, decimalMark: '.' };
const textOf = (value: number, decimals?: number) => showNumber(value, STYLE, decimals).text;

/** Any finite double, subnormals and both zeros too, and as often a short decimal such as people type. */
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
  fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 9 })).map(([n, d]) => n / 10 ** d),
);

const POWER = /^(−?)(\d+(?:\.\d+)?)×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

/** The shown text in the notation of `Number`. */
function asciiOf(text: string): string {
  const power = POWER.exec(text);
  if (!power) return text.replace('−', '-');
  const exponent = Array.from(power[3]!, (c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).join('');
  return `${power[1] && '-'}${power[2]}e${exponent}`;
}

/** The number that the shown text says, read without the code under test. */
function fractionIn(text: string): Fraction {
  const [mantissa = '', exponent = '0'] = asciiOf(text).split('e');
  return new Fraction(mantissa).mul(new Fraction(10).pow(Number(exponent)));
}

describe('showNumber(value, style)', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [-0.5, '−0.5'],
    [3.28125, '3.28125'],
    [1.202053, '1.202'],
    [1 / 3, '0.333'],
    [-2 / 3, '−0.667'],
    [0.1 + 0.2, '0.300'],
    [123456.789, '123456.789'],
    [1e9, '1000000000'],
    [-1e9, '−1000000000'],
  ])('writes %d as %s', (value, text) => expect(textOf(value)).toBe(text));

  test.each([
    [0.00043217, '0.00043'],
    [0.00001234, '0.00001'],
    [0.00000999, '1.0×10⁻⁵'],
    [9.28e-7, '9.3×10⁻⁷'],
    [-9.96e-7, '−1.0×10⁻⁶'],
    [0.00000495, '5.0×10⁻⁶'],
    [5e-324, '5×10⁻³²⁴'],
    [0.00003, '0.00003'],
  ])('never writes %d, which is not 0, as 0: %s', (value, text) => expect(textOf(value)).toBe(text));

  test.each([
    [12345678.25, '1.2×10⁷'],
    [1e10, '1×10¹⁰'],
    [-1.5e300, '−1.5×10³⁰⁰'],
    [Number.MAX_VALUE, '1.8×10³⁰⁸'],
    [9_999_999.99999999, '1.0×10⁷'],
  ])('writes the very large %d as a power of ten: %s', (value, text) => expect(textOf(value)).toBe(text));

  test('gives a rounded power of ten more digits when the style is more precise', () => {
    expect(showNumber(1.23456789e-9, { ...STYLE, precision: 6 }).text).toBe('1.2346×10⁻⁹');
  });

  test('writes the decimal mark of the style, in powers of ten too', () => {
    const comma: NumberStyle = { ...STYLE, decimalMark: ',' };
    expect(showNumber(-2.5, comma).text).toBe('−2,5');
    expect(showNumber(1.24e-9, comma).text).toBe('1,2×10⁻⁹');
    expect(showNumber(1e-9, comma).text).toBe('1×10⁻⁹');
  });

  test('writes NaN and the infinities, which are never exact and have no ratio', () => {
    expect([NaN, Infinity, -Infinity].map((v) => showNumber(v, STYLE))).toEqual(
      ['NaN', '∞', '−∞'].map((text) => ({ kind: 'number', text, exact: false, ratio: undefined })),
    );
  });
});

describe('showNumber(value, style with room)', () => {
  const roomy: NumberStyle = { ...STYLE, powerDecimals: 0, room: 7 };
  test.each([
    [39148.475, 3, '39148.5', false],
    [-120250.508, 3, '−120251', false],
    [-1197.796, 3, '−1197.8', false],
    [150.25, 3, '150.250', true],
    [399900, 0, '399900', true],
    [999.9996, 3, '1000.00', false],
    [99999.96, 3, '100000', false],
    [-1093550, 3, '−1×10⁶', false],
    [1e9, 0, '1×10⁹', true],
    [-0.001, 3, '−0.001', true],
  ])('writes %d with %d decimals as %s', (value, decimals, text, exact) => {
    expect(showNumber(value, roomy, decimals)).toMatchObject({ text, exact });
  });

  test('has no more characters than there is room for, but in powers of ten, and is within half a unit of its last digit', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const { text } = showNumber(value, roomy, decimals);
        if (POWER.test(text)) return;
        expect(text.length).toBeLessThanOrEqual(7);
        const unit = new Fraction(10).pow(-(text.split('.')[1]?.length ?? 0));
        const off = fractionIn(text)
          .sub(fractionOf(showNumber(value, STYLE, 20).ratio!))
          .abs();
        expect(off.compare(unit.div(2))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('showNumber(value, style, decimals)', () => {
  test.each([
    [1.005, 2, '1.01'],
    [-1.005, 2, '−1.01'],
    [2.5, 0, '3'],
    [0.125, 2, '0.13'],
    [1.45, 1, '1.5'],
    [8.345, 2, '8.35'],
    [0.5, 2, '0.50'],
    [-0, 2, '0.00'],
    [0.004, 2, '4×10⁻³'],
    [0.007, 2, '7×10⁻³'],
    [0.0149, 2, '0.01'],
    [-3, 3, '−3.000'],
    [999.9996, 3, '1000.000'],
  ])('writes %d in %d decimals as %s', (value, decimals, text) => expect(textOf(value, decimals)).toBe(text));

  test('keeps padded zeros exact, and calls a rounded number what it is', () => {
    expect(showNumber(0.5, STYLE, 3)).toMatchObject({ text: '0.500', exact: true });
    expect(showNumber(0.1, STYLE, 1)).toMatchObject({ text: '0.1', exact: true });
    expect(showNumber(0.1 + 0.2, STYLE, 1)).toMatchObject({ text: '0.3', exact: false });
    expect(showNumber(1 / 3, STYLE, 3).exact).toBe(false);
  });

  const decimals = fc.integer({ min: 0, max: 10 });
  const runs = { numRuns: 2000 };

  test('is exact precisely when the text reads back as the same double', () => {
    fc.assert(
      fc.property(finite, decimals, (value, d) => {
        const shown = showNumber(value, STYLE, d);
        expect(shown.exact).toBe(Number(asciiOf(shown.text)) === value);
      }),
      runs,
    );
  });

  test('has as its ratio what the text says', () => {
    fc.assert(
      fc.property(finite, decimals, (value, d) => {
        const { text, ratio } = showNumber(value, STYLE, d);
        expect(ratio && fractionOf(ratio).toFraction()).toBe(fractionIn(text).toFraction());
      }),
      runs,
    );
  });

  test('rounds as toFixed does, but for ties of the decimal form, which go away from zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -9e6, max: 9e6, noNaN: true }), fc.integer({ min: 0, max: 8 }), (value, d) => {
        const { text } = showNumber(value, STYLE, d);
        if (POWER.test(text)) return;
        const fixed = Number(value.toFixed(d)) === 0 ? (0).toFixed(d) : value.toFixed(d);
        const isTie = new RegExp(`\\.\\d{${d}}5$`).test(String(value));
        if (!isTie) expect(asciiOf(text)).toBe(fixed);
        else
          expect(
            fractionIn(text)
              .abs()
              .gte(new Fraction(String(value)).abs()),
          ).toBe(true);
      }),
      runs,
    );
  });

  test('never writes a number as 0 that is not 0, and zero never with a sign', () => {
    fc.assert(
      fc.property(finite, decimals, (value, d) => {
        const { text } = showNumber(value, STYLE, d);
        expect(/[1-9]/.test(text)).toBe(value !== 0);
        expect(text.startsWith('−')).toBe(value < 0);
      }),
      runs,
    );
  });

  test('has the asked number of decimals wherever it is not a power of ten', () => {
    fc.assert(
      fc.property(finite, decimals, (value, d) => {
        const { text } = showNumber(value, STYLE, d);
        if (!text.includes('×')) expect(text.split('.')[1]?.length ?? 0).toBe(d);
        else expect(text).toMatch(POWER);
      }),
      runs,
    );
  });
});

describe('decimalsFor(values, style)', () => {
  test('gives a small value digits where the style lets it, and rounds the others as before', () => {
    const narrow: NumberStyle = { precision: 2, exactDecimals: 2, smallDecimals: 3, decimalMark: '.' };
    expect(decimalsFor([1.375, 0.25], narrow)).toBe(2);
    expect(decimalsFor([1.5, 0.25], narrow)).toBe(2);
    expect(decimalsFor([0.00314, 1.5], narrow)).toBe(3);
    expect(showNumber(-0.00314, narrow).text).toBe('−0.003');
    expect(showNumber(0.00031, narrow).text).toMatch(/×10⁻⁴$/);
  });

  test('is the smallest number of decimals in which every value is exact', () => {
    expect(decimalsFor([1, -0.5, 0.25], STYLE)).toBe(2);
    expect(decimalsFor([1, 2], STYLE)).toBe(0);
    expect(decimalsFor([3.28125], STYLE)).toBe(5);
    expect(decimalsFor([], STYLE)).toBe(0);
  });

  test('is the precision when a value cannot be shown whole', () => {
    expect(decimalsFor([1, 1 / 3], STYLE)).toBe(3);
    expect(decimalsFor([0.123456], STYLE)).toBe(3);
    expect(decimalsFor([3.28125, 1 / 3], STYLE)).toBe(3);
  });

  test('grows up to exactDecimals so that small values keep two digits', () => {
    expect(decimalsFor([1 / 3, 0.00043217], STYLE)).toBe(5);
    expect(decimalsFor([1 / 3, 0.0043217], STYLE)).toBe(4);
    expect(decimalsFor([1 / 3, 0.0004], STYLE)).toBe(4);
    expect(decimalsFor([1 / 3, 0.0000432], STYLE)).toBe(5);
  });

  test('leaves out what is not written in decimals', () => {
    expect(decimalsFor([0.5, NaN, Infinity, 1e-9, 1.5e300], STYLE)).toBe(1);
  });

  test('shows every value exactly or has at least the precision', () => {
    const oftenShort = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1e4);
    fc.assert(
      fc.property(fc.array(fc.oneof(oftenShort, fc.double({ min: -100, max: 100, noNaN: true }))), (values) => {
        const decimals = decimalsFor(values, STYLE);
        const allExact = values.every((v) => showNumber(v, STYLE, decimals).exact || Math.abs(v) < 1e-5);
        expect(allExact || decimals >= STYLE.precision).toBe(true);
        expect(decimals).toBeLessThanOrEqual(STYLE.exactDecimals);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('editableText(value, mark)', () => {
  test('is the whole double with the marks of the reader', () => {
    expect(editableText(0.1 + 0.2, '.')).toBe('0.30000000000000004');
    expect(editableText(-1.5e-7, ',')).toBe('−1,5e−7');
    expect(editableText(-0, '.')).toBe('0');
  });
});
