import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editableText,
  parseNumber,
  showNumber,
  type DecimalMark,
  type NumberProblem,
  type NumberStyle,
} from './index.ts';

const read = (text: string, decimalMark: DecimalMark = '.', max?: number) =>
  parseNumber(text, max === undefined ? { decimalMark } : { decimalMark, max });

describe('parseNumber(text) reads', () => {
  test.each<[string, number]>([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['– 0.5', -0.5],
    ['+2', 2],
    ['.5', 0.5],
    ['5.', 5],
    ['  7 ', 7],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['1.2×10⁻⁷', 1.2e-7],
    ['−1.8×10³⁰⁷', -1.8e307],
    ['3 x 10^4', 30000],
    ['1 000 000', 1e6],
    ['1\u202f234,5', 1234.5],
    ['1/3', 1 / 3],
    ['-3 / 4', -0.75],
    ['1⁄8', 0.125],
    ['٣٫٥', 3.5],
    ['١٫٢٣٤', 1.234],
    ['١٬٢٣٤٬٥٦٧٫٥', 1_234_567.5],
    ['−٠،٥', -0.5],
    ['\u2066−0.5\u2069', -0.5],
    ['१२', 12],
    ['３.５', 3.5],
    ['0,125', 0.125],
    ['1,25', 1.25],
    ['1234,567', 1234.567],
    ['1.234', 1.234],
  ])('%s', (text, value) => expect(read(text)).toEqual({ ok: true, value }));

  test('-0 as 0', () => expect(read('-0')).toEqual({ ok: true, value: 0 }));

  test('its own mark before three digits, where the other one could mean thousands', () => {
    expect(read('1,234', ',')).toEqual({ ok: true, value: 1.234 });
    expect(read('1.234', ',')).toEqual({ ok: false, problem: 'ambiguous-mark' });
    expect(read('1,234', '.')).toEqual({ ok: false, problem: 'ambiguous-mark' });
  });

  test('every double back from its editable text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('.', ','), (value, mark) => {
        expect(read(editableText(value, mark), mark)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
      { numRuns: 2000 },
    );
  });

  test('what showNumber writes, as the number that it says', () => {
    const double = fc.double({ noNaN: true, min: -1e308, max: 1e308 });
    fc.assert(
      fc.property(double, fc.constantFrom('.', ','), (value, decimalMark) => {
        const style: NumberStyle = { precision: 3, exactDecimals: 5, decimalMark };
        const { text } = showNumber(value, style);
        const parsed = read(text, decimalMark);
        const decimals = text.includes('×') ? 3 : (text.split(decimalMark)[1]?.length ?? 0);
        expect(parsed.ok && showNumber(parsed.value, style, decimals)).toMatchObject({ exact: true });
        expect(parsed.ok && showNumber(parsed.value, style, decimals).text.replace(/[.,]0×/, '×')).toBe(
          text.replace(/[.,]0×/, '×'),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseNumber(text) names what is wrong', () => {
  test.each<[string, NumberProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-number'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['1 5', 'not-a-number'],
    ['2²', 'not-a-number'],
    ['1½', 'not-a-number'],
    ['1/2/3', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['1.2.3', 'two-marks'],
    ['1,234.5', 'two-marks'],
    ['1..5', 'two-marks'],
    ['a.b.c', 'not-a-number'],
    ['1/0', 'division-by-zero'],
    ['1e999', 'too-large'],
    ['1e308/1e-308', 'too-large'],
    ['1e-400', 'too-small'],
    ['1e-300/1e300', 'too-small'],
  ])('%j: %s', (text, problem) => expect(read(text)).toEqual({ ok: false, problem }));

  test('magnitudes above max, and max itself is allowed', () => {
    expect(read('1000000001', '.', 1e9)).toEqual({ ok: false, problem: 'too-large' });
    expect(read('-1e10', '.', 1e9)).toEqual({ ok: false, problem: 'too-large' });
    expect(read('-1e9', '.', 1e9)).toEqual({ ok: true, value: -1e9 });
  });

  test('of any text, without throwing, and never gives a number that is not finite', () => {
    const pieces = fc
      .array(fc.constantFrom(...'0123456789.,-−+e/ ×10⁻⁷x^٣½'), { maxLength: 12 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), pieces), (text) => {
        const parsed = read(text);
        if (parsed.ok) expect(parsed.value).toSatisfy(Number.isFinite);
      }),
      { numRuns: 2000 },
    );
  });
});
