import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs } from '../../../engine/catalog/index.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { allTokens, lineText } from '../../../testing/lineText.ts';
import { roundedTo } from '../../../testing/roundedTo.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { workOut } from '../../../testing/workOut.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { explain } from './explain.ts';
import { difference, product, sum, type Expression, type Term } from './expression.ts';
import { fineEnough } from './fineEnough.ts';
import { decimalWriter, numberWriter, type NumberWriter } from './numberWriter.ts';
import { numberTokens } from './tokens.ts';

const WRITER = decimalWriter(EQUATION_STYLE);

const cell = (id: string, value: number): Term => ({ kind: 'cell', id, value });

function writerOf(expression: Expression, value: number): NumberWriter {
  return fineEnough(expression, { value, shown: WRITER.write(cell('result', value)) }, ['numbers'], WRITER);
}

function written(expression: Expression, value: number): string {
  return lineText(numberTokens(expression, 'numbers', writerOf(expression, value)));
}

describe('a line has as many decimals as it takes to come to its result', () => {
  test('the reader’s where they do', () => {
    const terms = [cell('a', 1 / 3), cell('b', 2 / 3)];
    expect(writerOf(sum(terms), 1)).toBe(WRITER);
    expect(written(sum(terms), 1)).toBe('0.3333 + 0.6667');
    // What is shown of a small result is as rough as its one factor.
    expect(written(product(cell('a', 1), cell('b', 1 / 641)), 1 / 641)).toBe('1 × 0.0016');
  });

  test('more where terms nearly cancel, whether they are added, taken away or multiplied afterwards', () => {
    const [a, b] = [1 / 113, 1 / 114.3];
    // 0.0088 − 0.0087 would be 0.0001 of what is 0.000101, and so it is left; 0.0088 − 0.0088 would be nothing.
    expect(written(difference(cell('a', a), cell('b', b)), a - b)).toBe('0.0088 − 0.0087');
    const near = 1 / 113.2;
    expect(written(difference(cell('a', a), cell('b', near)), a - near)).toBe('0.008850 − 0.008834');
    const scaled = product(sum([cell('a', a), cell('b', -near)]), cell('c', 2 / 3));
    expect(written(scaled, (a - near) * (2 / 3))).toBe('(0.0088496 + (−0.0088339)) × 0.6666667');
  });

  test('where the sum is nothing and its terms are rounded no decimals help: the reader’s', () => {
    const expression = sum([cell('a', 1 / 3), cell('b', 1 / 3), cell('c', -2 / 3)]);
    expect(writerOf(expression, 0)).toBe(WRITER);
  });

  test('a power of ten stays one, with more digits before it, and no number is rougher than the reader’s', () => {
    const [a, b] = [3.3234e-8, 3.3209e-8];
    expect(written(difference(cell('a', a), cell('b', b)), a - b)).toBe('3.3234×10⁻⁸ − 3.3209×10⁻⁸');
    const parts = [1.0712e-8, 4.0634e-9].map((value, i) => ({ ...cell('p', value), id: `${i}` }));
    expect(written(sum(parts), parts[0]!.value + parts[1]!.value)).toBe('1.07×10⁻⁸ + 4.06×10⁻⁹');
  });

  test('a digit more where the last one would be off by one, as by half of it, and the reader’s where none helps', () => {
    const [a, b] = [0.70066, -0.0112589];
    expect(WRITER.write(cell('result', a - b)).text).toBe('0.7119');
    expect(written(difference(cell('a', a), cell('b', b)), a - b)).toBe('0.70066 − (−0.01126)');
    // ½ × 0.0025 would be 0.00125, which is written 0.0013.
    const half = { kind: 'constant', numerator: 1, denominator: 2 } as const;
    const value = 0.00249;
    expect(written(product(half, cell('a', value)), value / 2)).toBe('½ × 0.00249');
    // 1.1070499 is 1.1070, which with seven decimals each its terms make 1.1070500.
    const hair = [0.014083982, 1.834565608, -1.098403942, 0.356804299].map((term, i) => cell(`${i}`, term));
    expect(written(sum(hair), 1.107049947)).toBe('0.01408398 + 1.83456561 + (−1.09840394) + 0.35680430');
    // Of a result that is shown whole, all digits are its own.
    const whole = [-0.9765625, 9.96875, 8.4609375].map((term, i) => cell(`${i}`, term));
    expect(written(sum(whole), 17.453125)).toBe('−0.976563 + 9.96875 + 8.460938');
    // The two thirds do not make 4/3 at any, and a sixth more than a third is a half.
    const thirds = [cell('a', 2 / 3), cell('b', 2 / 3)];
    expect(writerOf(sum(thirds), 4 / 3).write(cell('c', 2 / 3)).text).toBe('0.66667');
    expect(writerOf(sum([cell('a', 1 / 3), cell('b', 1 / 6)]), 0.5)).toBe(WRITER);
  });

  test.each([
    ['sigmoid', (z: number) => 1 / (1 + Math.exp(-z)), 1.00605304],
    ['tanh', Math.tanh, 1.00415104],
  ] as const)('what stands in a %s has the digits that its value takes', (activation, valueOf, onTheEdge) => {
    const writerAt = (z: number) => writerOf({ kind: 'activation', activation, z: cell('z', z) }, valueOf(z));
    expect(writerAt(1)).toBe(WRITER);
    expect(writerAt(onTheEdge)).not.toBe(WRITER);
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 4, noNaN: true }), fc.boolean(), (size, isNegative) => {
        const z = isNegative ? -size : size;
        const writer = writerAt(z);
        const read = (text: string) => Number(text.replace('−', '-'));
        const [said, result] = [writer.write(cell('z', z)), WRITER.write(cell('a', valueOf(z)))];
        // Half of the last digit, but for what the digits left out may do where it is half of one to a hair.
        expect(Math.abs(valueOf(read(said.text)) - read(result.text))).toBeLessThanOrEqual(0.501e-4);
      }),
    );
  });

  test.each([1, 4])(
    'with %i decimals, worked out by another calculator, every line without σ and tanh comes to its number as it is shown',
    (decimals) => {
      let finer = 0;
      let lines = 0;
      let rounded = 0;
      const style = { ...EQUATION_STYLE, precision: decimals, exactDecimals: decimals + 2 };
      // No number of theirs ends, and none is too small to be written out.
      const labs = arbitraryLab({ maxLayers: 3, maxNeurons: 3, maxSamples: 3, maxMagnitude: 2 })
        .map(roundedTo(997))
        .map((lab) => ({
          ...lab,
          network: { ...lab.network, activations: lab.network.activations.map(() => 'leaky-relu' as const) },
        }));
      fc.assert(
        fc.property(labs, (lab) => {
          const shown = shownAt(lab, undefined, 1);
          const writer = numberWriter(shown, style);
          const says = (text: string) => workOut(text, 'leaky-relu', lab.conventions.reluDerivativeAtZero).valueOf();
          for (const { name, rows, cols } of matrixSpecs(lab.network, lab.data.X.length)) {
            for (let i = 0; i < rows * cols; i += 1) {
              const id = cellId({ matrix: name, row: Math.floor(i / cols) + 1, col: (i % cols) + 1 });
              const { source, value, result } = explain(shown, id, writer)!;
              // Of a nothing, or what is left of 1 − 0.9999999999999999, no line says how it comes about.
              if (source.kind !== 'made' || Math.abs(value) < 1e-9) continue;
              if (source.writer !== writer) finer += 1;
              for (const { tokens } of [source.numbers, ...(source.worked ? [source.worked] : [])]) {
                const text = lineText(tokens);
                const said = says(text);
                const right = says(result.text);
                const [, decimalPart = '', power = ''] = /^−?\d+(?:\.(\d+))?(×10.+)?$/.exec(result.text) ?? [];
                const lastDigit = 10 ** -decimalPart.length * says(`1${power}`);
                const allowed = Math.max(0.02 * Math.abs(right), Math.min(lastDigit, 0.2 * Math.abs(right)));
                const isRounded = Math.abs(said - right) < 0.5 * lastDigit;
                if (isRounded) rounded += 1;
                const isNear =
                  isRounded || Math.abs(said / value - 1) < 0.02001 || Math.abs(said - right) <= 1.001 * allowed;
                expect(isNear, `${id}: ${text}, which is ${value}, shown as ${result.text}`).toBe(true);
                lines += 1;
                for (const token of allTokens(tokens)) {
                  if (token.kind !== 'operand') continue;
                  const reader = says(writer.write({ ...token, kind: 'cell' }).text);
                  const off = Math.abs(says(token.text) - token.value);
                  expect(off, `${token.text} for ${token.id}`).toBeLessThanOrEqual(
                    Math.abs(reader - token.value) + 1e-15,
                  );
                }
              }
            }
          }
        }),
        { numRuns: 200 },
      );
      expect(lines).toBeGreaterThan(1_000);
      expect(rounded / lines, 'to the last digit').toBeGreaterThan(0.98);
      expect(finer, 'some of them with more digits').toBeGreaterThan(1);
    },
  );
});
