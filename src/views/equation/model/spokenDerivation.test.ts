import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs } from '../../../engine/catalog/index.ts';
import { equation as arabic } from '../../../i18n/ar/equation.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { equation as spanish } from '../../../i18n/es/equation.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { cellMeaning } from './cellMeaning.ts';
import { explain } from './explain.ts';
import { numberWriter } from './numberWriter.ts';
import { spokenDerivation } from './spokenDerivation.ts';
import type { EquationWords } from './words.ts';

const article: Lab = exampleNamed('article').lab;

function said(
  lab: Lab,
  id: string,
  { words = equation, notation = ARTICLE_NOTATION }: { words?: EquationWords; notation?: Notation } = {},
): string {
  const shown = shownAt(lab);
  const writer = numberWriter(shown, EQUATION_STYLE, notation);
  const meaning = cellMeaning(lab.network, lab.data.X.length, id, words);
  return spokenDerivation(explain(shown, id, writer)!, meaning, { words, writer });
}

describe('spokenDerivation', () => {
  test.each([
    ['Zo[3,2]', '1.5 times minus 0.5 plus 0 times 0.5 plus 0.5 is minus 0.25.'],
    ['H[3,2]', 'the larger of 0 and minus 3.5 is 0.'],
    ['C[3]', 'one half times the whole of the square of 1 plus the square of minus 1 is 1.'],
    ["R'(Zo)[3,2]", 'the slope of the activation at minus 0.25 is 0.'],
    ['Eo[3,2]', 'minus 1 times 0 is 0.'],
    ['Eh[1,2]', 'minus 0.5 times 1.5 plus minus 2 times 0.5, all times 1, is minus 1.75.'],
    ['Wo.next[1,1]', '1 minus the learning rate 0.125 times 1.75 is 0.78125.'],
  ])('%s: %s', (id, how) => {
    expect(said(article, id).split(': ')[1]).toBe(how);
  });

  test('begins with what the number is', () => {
    expect(said(article, 'Eh[1,2]')).toMatch(/^Eh row 1 column 2, error of hidden neuron 2 for sample 1: /);
    expect(said(article, "R'(Zo)[3,2]")).toMatch(/^slope at Zo row 3 column 2, slope of the activation/);
    expect(said(article, 'X[3,1]')).toBe('X row 3 column 1, input 1 of sample 3, is 2.');
  });

  test('says about where a line says ≈', () => {
    expect(said(exampleNamed('mazur').lab, 'H[1,1]')).toMatch(/: the sigmoid of 0\.3775 is about 0\.5933\.$/);
  });

  test.each([
    ['article', 'dBh[1,1]', 1, 'so far: 0.'],
    ['article', 'dBh[1,1]', 2, 'so far: 0 plus 0.375 is 0.375.'],
    ['mazur', 'Zh[1,1]', 1, 'so far: 0.05 times 0.15 is 0.0075.'],
    ['mazur', 'Zo[1,1]', 1, 'so far: 0.5933 times 0.4 is about 0.2373.'],
  ] as const)('%s, %s: after %i terms it says %s', (example, id, terms, end) => {
    const { lab } = exampleNamed(example);
    const shown = shownAt(lab, id.slice(0, -5));
    const making = { ...shown, place: { ...shown.place, part: { cells: 1, terms } } };
    const writer = numberWriter(making, EQUATION_STYLE, ARTICLE_NOTATION);
    const spoken = spokenDerivation(explain(making, id, writer)!, 'what it is', { words: equation, writer });
    expect(spoken.slice(spoken.indexOf('so far'))).toBe(end);
  });

  test('says no about of a number that what is rounded beside it could not change', () => {
    const { data, ...lab } = article;
    const thirds: Lab = {
      ...lab,
      data: {
        ...data,
        Y: [
          [2 / 3, 1 / 3],
          [0.5, 0],
          [1, 1],
        ],
      },
    };
    expect(said(thirds, 'Eh[1,1]')).toMatch(/1\.3333 times 1 plus 0\.6667 times minus 0\.5, all times 0, is 0\.$/);
    expect(said(thirds, 'Eh[1,2]')).toMatch(/, all times 1, is about 2\.3333\.$/);
  });

  test('says the names that the reader has, and other languages in their own words', () => {
    const notation: Notation = { names: 'derivatives', samples: 'columns' };
    expect(said(article, 'Eo[3,2]', { notation })).toMatch(/^delta o row 2 column 3, /);
    expect(said(article, 'dWo[1,2]', { notation })).toMatch(/^derivative of C by Wo row 2 column 1, /);
    expect(said(article, 'Eo[3,2]', { words: spanish })).toContain('menos 1 por 0 es 0.');
    expect(said(article, 'Eo[3,2]', { words: arabic })).toContain('سالب');
  });

  test('is words and numbers alone, for any cell of any lab', () => {
    fc.assert(
      fc.property(arbitraryLab({ maxLayers: 4, maxMagnitude: 3 }), fc.nat(), (lab, pick) => {
        const specs = matrixSpecs(lab.network, lab.data.X.length);
        const { name, rows, cols } = specs[pick % specs.length]!;
        expect(said(lab, cellId({ matrix: name, row: rows, col: cols }))).not.toMatch(/[{}[\]()·×⊙=≈−+²]/);
      }),
      { numRuns: 200 },
    );
  });
});
