import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../engine/catalog/index.ts';
import { ARTICLE_NOTATION } from '../../../lib/notation.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { withReduction } from '../../../lab/edits/conventions.ts';
import { cellValue } from '../../../store/index.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { MATRIX_STYLE } from '../../cell/numberStyles.ts';
import { isAt, samplesOfGradient, type SamplesOfGradient } from './sampleBySample.ts';
import { sampleGroups } from './sampleGroups.ts';

const article: Lab = exampleNamed('article').lab;

/** At the gradient's own step, around its first cell or another one. */
function samplesAt(lab: Lab, matrix: string, at = { row: 1, col: 1 }, selected = 1): SamplesOfGradient {
  return samplesOfGradient(
    shownAt(lab, matrix),
    { matrix, ...at },
    {
      selected,
      style: MATRIX_STYLE,
      notation: ARTICLE_NOTATION,
    },
  );
}

/** The article's lab with other widths and more samples; every number is a quarter of a whole one. */
function wide(nIn: number, nHidden: number, m: number): Lab {
  const rows = (count: number, cols: number) =>
    Array.from({ length: count }, (_, r) => Array.from({ length: cols }, (_c, c) => (((3 * r + c) % 7) - 2) / 4));
  return {
    ...article,
    network: { ...article.network, layers: [nIn, nHidden, 1] },
    parameters: { W: [rows(nIn, nHidden), rows(nHidden, 1)], b: [rows(1, nHidden)[0]!, [0.25]] },
    data: { X: rows(m, nIn), Y: rows(m, 1) },
  };
}

/** A small matrix as it is laid out on screen. */
const valuesOf = (lines: readonly (readonly { readonly term: { readonly value: number } }[])[]) =>
  lines.map((line) => line.map(({ term }) => term.value));

describe('samplesOfGradient', () => {
  test.each(['dWo', 'dBo', 'dWh'])('%s stands transposed where samples are columns', (step) => {
    const options = { selected: 1, style: MATRIX_STYLE };
    const shown = shownAt(article, step);
    const cell = { matrix: step, row: 1, col: 1 };
    const inRows = samplesOfGradient(shown, cell, { ...options, notation: ARTICLE_NOTATION });
    const inColumns = samplesOfGradient(shown, cell, {
      ...options,
      notation: { names: 'derivatives', samples: 'columns' },
    });
    const turned = (lines: number[][]) => lines[0]!.map((_, c) => lines.map((line) => line[c]!));
    expect(valuesOf(inColumns.sum)).toEqual(turned(valuesOf(inRows.sum)));
    inColumns.parts.forEach(({ cells, down, across }, i) => {
      const other = inRows.parts[i]!;
      expect(valuesOf(cells)).toEqual(turned(valuesOf(other.cells)));
      expect(down).toEqual(other.across);
      expect(across).toEqual(other.down);
    });
    const [row, col] = step === 'dWh' ? [1, 2] : [1, 2];
    expect(isAt(inRows, row - 1, col - 1, `${step}[${row},${col}]`)).toBe(true);
    expect(isAt(inColumns, col - 1, row - 1, `${step}[${row},${col}]`)).toBe(true);
    expect(inColumns.name).toBe(`∂C/∂${step.slice(1)}`);
  });

  test('shows each sample’s outer product, and their sum', () => {
    const { parts, sum, relation, input, error } = samplesAt(article, 'dWo');
    expect([input, error, relation]).toEqual(['H', 'Eo', '=']);
    expect(parts.map(({ down, across }) => [down, across].map((terms) => terms.map(({ id }) => id)))).toEqual(
      [1, 2, 3].map((i) => [
        [`H[${i},1]`, `H[${i},2]`],
        [`Eo[${i},1]`, `Eo[${i},2]`],
      ]),
    );
    expect(parts.map(({ cells }) => cells.map((line) => line.map(({ term }) => term.value + 0)))).toEqual([
      [
        [0, 0],
        [-0.5, -2],
      ],
      [
        [0.25, 0.125],
        [0, 0],
      ],
      [
        [1.5, 0],
        [0, 0],
      ],
    ]);
    expect(sum.map((line) => line.map(({ shown }) => shown.text))).toEqual([
      ['1.750', '0.125'],
      ['−0.500', '−2.000'],
    ]);
  });

  test('shows a bias as the column sums of the layer error', () => {
    const { parts, sum, kind } = samplesAt(article, 'dBo');
    expect(kind).toBe('dB');
    const lines = parts.map(({ cells }) => cells.flatMap((line) => line.map(({ term }) => term.value + 0)));
    expect(lines).toEqual([
      [-0.5, -2],
      [0.5, 0.25],
      [1, 0],
    ]);
    expect(sum[0]!.map(({ term }) => term.value)).toEqual([1, -1.75]);
  });

  test('adds up to every gradient, in the sum and in the mean', () => {
    for (const lab of [article, withReduction(article, 'mean'), exampleNamed('mazur').lab, wide(8, 7, 9)]) {
      for (const { name, kind } of stepsOf(lab.network)) {
        if (kind !== 'dW' && kind !== 'dB') continue;
        const { parts, sum, rows, cols } = samplesAt(lab, name);
        for (const [r, line] of sum.entries()) {
          for (const [c, { term }] of line.entries()) {
            const cell = { matrix: name, row: rows.first + r, col: cols.first + c };
            expect(term.value).toBe(cellValue(shownAt(lab), cell));
            const total = parts.reduce((so, { cells }) => so + cells[r]![c]!.term.value, 0);
            expect(Math.abs(total - term.value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(term.value)));
          }
        }
      }
    }
  });

  test('says ≈ where the shown numbers do not add up exactly', () => {
    expect(samplesAt(withReduction(article, 'mean'), 'dWo').relation).toBe('≈');
  });

  test('shows the part of a wide matrix around the explained cell, and samples beyond six together', () => {
    const found = samplesAt(wide(8, 20, 9), 'dWh', { row: 8, col: 12 }, 7);
    const { rows, cols, cut, parts, sum } = found;
    expect([rows, cols, cut]).toEqual([{ first: 3, last: 8 }, { first: 9, last: 14 }, true]);
    expect(parts.map(({ samples }) => samples)).toEqual([[7], [8], [9], [1, 2, 3, 4, 5, 6]]);
    expect(sum.map((line) => line.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(isAt(found, 5, 3, 'dWh[8,12]')).toBe(true);
    expect(isAt(found, 5, 4, 'dWh[8,12]')).toBe(false);
  });

  test('is about any gradient that is there, whatever step is shown, and about nothing else', () => {
    const options = { selected: 1, style: MATRIX_STYLE, notation: ARTICLE_NOTATION };
    const at = (matrix: string) => samplesOfGradient(shownAt(article, 'dWh'), { matrix, row: 1, col: 1 }, options);
    expect(at('dWo')).toEqual(samplesAt(article, 'dWo'));
    expect(() => at('Eh')).toThrow('Eh is no gradient');
  });
});

describe('sampleGroups', () => {
  test('shows the six among which the selected sample is', () => {
    expect(sampleGroups(3, 2)).toEqual({ shown: [1, 2, 3], others: [] });
    expect(sampleGroups(8, 6)).toEqual({ shown: [1, 2, 3, 4, 5, 6], others: [7, 8] });
    expect(sampleGroups(8, 7)).toEqual({ shown: [7, 8], others: [1, 2, 3, 4, 5, 6] });
  });
});
