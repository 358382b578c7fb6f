import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs } from '../../../engine/catalog/index.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { lineText } from '../../../testing/lineText.ts';
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

  test('worked out by another calculator, every line of labs without σ and tanh comes within 2 % of its number, or of what is shown of it', () => {
    let finer = 0;
    let lines = 0;
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
        const writer = numberWriter(shown, EQUATION_STYLE);
        for (const { name, rows, cols } of matrixSpecs(lab.network, lab.data.X.length)) {
          for (let i = 0; i < rows * cols; i += 1) {
            const id = cellId({ matrix: name, row: Math.floor(i / cols) + 1, col: (i % cols) + 1 });
            const { source, value, result } = explain(shown, id, writer)!;
            if (source.kind !== 'made') continue;
            // Of a nothing, or what is left of 1 − 0.9999999999999999, no line says how it comes about.
            const isNothing = Math.abs(value) < 1e-9;
            if (source.writer !== writer) finer += 1;
            for (const line of [source.numbers, ...(source.worked ? [source.worked] : [])]) {
              const text = lineText(line.tokens);
              const said = workOut(text, 'leaky-relu', lab.conventions.reluDerivativeAtZero).valueOf();
              lines += 1;
              if (isNothing) continue;
              const results = [value, workOut(result.text, '', 0).valueOf()];
              const miss = Math.min(...results.map((right) => Math.abs(said / right - 1)));
              expect(miss, `${id}: ${text}, which is ${value}, shown as ${result.text}`).toBeLessThan(0.02001);
            }
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(lines).toBeGreaterThan(3_000);
    expect(finer, 'some of them with more decimals').toBeGreaterThan(5);
  });
});
