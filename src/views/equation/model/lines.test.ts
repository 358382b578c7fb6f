import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs, stepsOf } from '../../../engine/catalog/index.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import { decimalsFor, showNumber } from '../../../lib/numbers/index.ts';
import type { Shown } from '../../../store/index.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { allTokens, lineText } from '../../../testing/lineText.ts';
import { roundedTo } from '../../../testing/roundedTo.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { workOut } from '../../../testing/workOut.ts';
import { NotationContext } from '../../cell/notation.ts';
import { MAX_DECIMALS, MIN_DECIMALS, numberStyles, NumberStylesContext } from '../../cell/numberStyles.ts';
import { ProductText } from '../../network/ProductText.tsx';
import { edgeSaid, type NetContext } from '../../network/said.ts';
import { explain } from './explain.ts';
import type { Expression } from './expression.ts';
import { numberWriter, type NumberWriter } from './numberWriter.ts';

/** Every choice a reader has. */
const CHOICES = Array.from({ length: MAX_DECIMALS - MIN_DECIMALS + 1 }, (_, i) => i + MIN_DECIMALS).flatMap(
  (decimals) =>
    (['.', ','] as const).flatMap((decimalMark) =>
      [false, true].map((fractions) => ({ decimals, decimalMark, fractions })),
    ),
);

/** Labs of any numbers, small and large; of halves and tenths, whose lines are often exact; and one of long sums. */
const labs = fc.oneof(
  arbitraryLab({ maxLayers: 3, maxNeurons: 3, maxSamples: 3 }),
  ...[2, 10, 1000].map((per) =>
    arbitraryLab({ maxLayers: 4, maxNeurons: 3, maxSamples: 3, maxMagnitude: 3 }).map(roundedTo(per)),
  ),
  // Where nothing is irrational, every line is as exact as its decimals.
  ...(['relu', 'leaky-relu', 'linear'] as const).map((activation) =>
    arbitraryLab({ maxLayers: 3, maxNeurons: 3, maxSamples: 3, maxMagnitude: 3 })
      .map(roundedTo(4))
      .map((lab) => ({
        ...lab,
        network: { ...lab.network, activations: lab.network.activations.map(() => activation) },
      })),
  ),
  fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 60, maxLength: 60 }).map(longSums),
);
const notations = fc.constantFrom<Notation>(ARTICLE_NOTATION, { names: 'derivatives', samples: 'columns' });
const places = fc.record({ lab: labs, iteration: fc.constantFrom(0, 0, 1, 2), notation: notations });

/** With a real minus, in decimals, as a power of ten or as a fraction. */
const SHOWN_NUMBER = /^−?(?:\d+(?:[.,]\d+)?(?:×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|\d+\/\d+)$/;

describe.each(CHOICES)('with $decimals decimals, the mark "$decimalMark" and fractions $fractions', (choice) => {
  const styles = numberStyles(choice);

  test('every line of every cell that says = works out to exactly what it says', () => {
    let equalities = 0;
    fc.assert(
      fc.property(places, ({ lab, iteration, notation }) => {
        const shown = shownAt(lab, undefined, iteration);
        const writer = numberWriter(shown, styles.equation, notation);
        for (const { id, activation } of cellsOf(lab)) equalities += expectTrueLines(shown, id, activation, writer);
      }),
      { numRuns: 12 },
    );
    // The article's own lines are there to be true, however the dice fall.
    const article = shownAt(exampleNamed('article').lab);
    const writer = numberWriter(article, styles.equation);
    for (const { id, activation } of cellsOf(article.lab))
      equalities += expectTrueLines(article, id, activation, writer);
    expect(equalities).toBeGreaterThan(40);
  });

  test('every product at an edge that says = is one', () => {
    fc.assert(
      fc.property(places, ({ lab, iteration, notation }) => {
        for (const { name } of stepsOf(lab.network)) {
          const net: NetContext = {
            shown: shownAt(lab, name, iteration),
            sample: 1,
            stale: false,
            lit: new Set(),
            used: new Set(),
            explained: undefined,
            notation,
          };
          for (const said of productsOf(net)) {
            const html = renderToStaticMarkup(
              createElement(
                NotationContext,
                { value: notation },
                createElement(NumberStylesContext, { value: styles }, createElement(ProductText, { said })),
              ),
            );
            const line = html.replaceAll(/<[^>]*>/g, '');
            expect(line).toMatch(/ [=≈] /);
            const [left, right] = line.split(' = ');
            if (right !== undefined) expect(workOut(left!, 'linear', 0)).toEqual(workOut(right, 'linear', 0));
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  test('every number of a matrix is within half a unit of its last digit, and is 0 only where it is 0', () => {
    fc.assert(
      fc.property(places, ({ lab, iteration }) => {
        for (const { data } of Object.values(shownAt(lab, undefined, iteration).trace.matrices)) {
          const decimals = decimalsFor(data, styles.matrix);
          for (const value of data) {
            if (Number.isFinite(value)) expectRounded(showNumber(value, styles.matrix, decimals).text, value);
          }
        }
      }),
      { numRuns: 3 },
    );
  });
});

/** Holds each line of a cell to its sign; returns how many said `=`. */
function expectTrueLines(shown: Shown, id: string, activation: string, writer: NumberWriter): number {
  const { source, result, value, gate } = explain(shown, id, writer)!;
  const read = (text: string) => workOut(text, activation, shown.lab.conventions.reluDerivativeAtZero).toFraction();
  if (Number.isFinite(value)) expect(result.text).toMatch(SHOWN_NUMBER);
  if (gate) {
    const z = writer.write({ kind: 'cell', ...gate.z });
    if (z.exact) expectWhole(z.text, gate.z.value);
  }
  if (result.relation === '=') expectWhole(result.text, value);
  if (source.kind !== 'made') return 0;
  const numbers = lineText(source.numbers.tokens);
  const worked = source.worked && lineText(source.worked.tokens);
  if (source.numbers.relation === '=') {
    for (const token of allTokens(source.numbers.tokens)) {
      if (token.kind === 'operand' || token.kind === 'rate' || token.kind === 'repeat')
        expectWhole(token.text, token.value);
    }
  }
  if (source.worked?.relation === '=') expect(read(worked!)).toBe(read(numbers));
  if (isWholeThoughRounded(shown, id, source.expression, activation)) expect(result.relation, id).toBe('=');
  if (result.relation !== '=') return 0;
  expect(read(worked ?? numbers)).toBe(read(result.text));
  return 1;
}

/**
 * What no rounding of its operands can change: the slope of a ReLU on either side of its gate, what stays below it, and
 * the error that stops at it.
 */
function isWholeThoughRounded({ trace }: Shown, id: string, { kind }: Expression, activation: string): boolean {
  const [, matrix = '', place = ''] = /^(.+)\[(.+)\]$/.exec(id) ?? [];
  const [row = 1, col = 1] = place.split(',').map(Number);
  const valueOf = (name: string) => {
    const found = trace.matrices[name];
    return found?.data[(row - 1) * found.cols + col - 1];
  };
  // Where z is NaN nothing is known.
  if (kind === 'slope')
    return Number.isFinite(valueOf(matrix)) && !Number.isNaN(valueOf(matrix.slice("R'(".length, -1)));
  if (kind === 'activation') return activation === 'relu' && valueOf(matrix) === 0;
  return matrix.startsWith('E') && valueOf(`R'(Z${matrix.slice(1)})`) === 0 && valueOf(matrix) === 0;
}

/** The number that a text says by itself. */
function numberIn(text: string): Fraction {
  expect(text).toMatch(SHOWN_NUMBER);
  return new Fraction(workOut(text, '', 0).toFraction());
}

/**
 * A number shown as exact is the double's own decimal; a fraction (and what stands beside one, which is the sum that
 * the double has rounded: 0.3 and not 0.30000000000000004) is it but for the double's rounding.
 */
function expectWhole(text: string, value: number): void {
  const whole = decimalIn(value);
  const off = numberIn(text).sub(whole).abs();
  expect(off.lte(whole.abs().mul(ROUNDING))).toBe(true);
}

/** The shortest decimal of a double, read without the code under test. */
function decimalIn(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return new Fraction(mantissa).mul(new Fraction(10).pow(Number(exponent)));
}

const ROUNDING = new Fraction(1, 1e9);

function expectRounded(text: string, value: number): void {
  expect(/[1-9]/.test(text)).toBe(value !== 0);
  expect(text.startsWith('−')).toBe(value < 0);
  const [mantissa, power] = text.replace(/^−/, '').split('×');
  const unit = mantissa!.replaceAll(/\d/g, '0').replace(/0$/, '1');
  const lastDigit = numberIn(power === undefined ? unit : `${unit}×${power}`);
  const off = numberIn(text).sub(decimalIn(value)).abs();
  expect(off.mul(2).lte(lastDigit)).toBe(true);
}

function cellsOf(lab: Lab): { id: string; activation: string }[] {
  return matrixSpecs(lab.network, lab.data.X.length).flatMap(({ name, rows, cols, layer }) =>
    Array.from({ length: rows * cols }, (_, i) => ({
      id: cellId({ matrix: name, row: Math.floor(i / cols) + 1, col: (i % cols) + 1 }),
      activation: lab.network.activations[Math.max(0, layer)]!,
    })),
  );
}

function productsOf(net: NetContext) {
  const { layers } = net.shown.lab.network;
  return layers.slice(1).flatMap((width, layer) =>
    Array.from({ length: layers[layer]! * width }, (_, i) => {
      const { product } = edgeSaid(net, { layer, row: Math.floor(i / width) + 1, col: (i % width) + 1 });
      return product ? [product] : [];
    }).flat(),
  );
}

/** A lab of one neuron that adds thirty products up, of so many tenths. */
function longSums(tenths: readonly number[]): Lab {
  return {
    ...exampleNamed('article').lab,
    network: { layers: [30, 1], activations: ['relu'], bias: true, trainBias: true },
    parameters: { W: [tenths.slice(0, 30).map((n) => [n / 10])], b: [[0.5]] },
    data: { X: [tenths.slice(30).map((n) => n / 10)], Y: [[0]] },
  };
}
