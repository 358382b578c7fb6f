import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, matrixSpecs, stepsOf, type Network } from '../../../engine/catalog/index.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../../cell/numberStyles.ts';
import { spokenStep } from '../spokenStep.ts';
import { articleNotes } from './articleNotes.ts';
import { blockedWords } from './blockedWords.ts';
import { cellMeaning, operandName } from './cellMeaning.ts';
import { explain } from './explain.ts';
import { numberWriter } from './numberWriter.ts';
import { settingsOf } from './settings.ts';
import { sourceWords } from './sourceWords.ts';
import { stepCells } from './stepCells.ts';
import { stepSentences, stepTitle } from './stepWords.ts';

const words = equation;
const article: Lab = exampleNamed('article').lab;
const { network } = article;
const deep: Network = { layers: [2, 3, 4, 1], activations: ['tanh', 'linear', 'relu'], bias: true, trainBias: true };

describe('stepTitle', () => {
  test('calls the article’s steps by their names', () => {
    expect(stepsOf(network).map((step) => stepTitle(step, network, words))).toEqual([
      'Weighted input of the hidden layer',
      'Activation of the hidden layer',
      'Weighted input of the output layer',
      'Output: the prediction',
      'Cost',
      'Output layer error',
      'Hidden layer error',
      'Gradient of the output weights',
      'Gradient of the output biases',
      'Gradient of the hidden weights',
      'Gradient of the hidden biases',
      'Update of the output weights',
      'Update of the output biases',
      'Update of the hidden weights',
      'Update of the hidden biases',
    ]);
  });

  test('numbers hidden layers where there are several', () => {
    const titles = stepsOf(deep).map((step) => stepTitle(step, deep, words));
    expect(titles).toEqual(
      expect.arrayContaining(['Activation of hidden layer 2', 'Error of hidden layer 1', 'Output layer error']),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('cellMeaning', () => {
  test.each([
    ['X[3,1]', 'input 1 of sample 3'],
    ['Wo[1,2]', 'weight from hidden neuron 1 to output 2'],
    ['Wh[1,2]', 'weight from input 1 to hidden neuron 2'],
    ['Bo[1,2]', 'bias of output 2'],
    ['H[3,1]', 'activation of hidden neuron 1 for sample 3'],
    ["R'(Zo)[3,2]", 'slope of the activation at output 2 for sample 3'],
    ['C', 'cost of the batch'],
    ['C[3]', 'share of sample 3 in the cost'],
    ['Eh[3,2]', 'error of hidden neuron 2 for sample 3'],
    ['Wo.next[1,2]', 'next weight from hidden neuron 1 to output 2'],
  ])('%s is the %s', (id, meaning) => {
    expect(cellMeaning(network, 3, id, words)).toBe(meaning);
  });

  test('tells hidden layers apart', () => {
    expect(cellMeaning(deep, 1, 'Wh2[3,4]', words)).toBe(
      'weight from neuron 3 of hidden layer 1 to neuron 4 of hidden layer 2',
    );
  });

  test('comes with name and value for a screen reader', () => {
    expect(operandName(article, { id: 'H[3,1]', text: '1.5' }, words)).toBe(
      'H[3,1], 1.5, activation of hidden neuron 1 for sample 3',
    );
  });
});

describe('sourceWords', () => {
  test('tells what a person sets from what an update made', () => {
    expect(sourceWords('X[1,1]', 'given', 0, words)).toContain('input');
    expect(sourceWords('Y[1,1]', 'given', 0, words)).toContain('should be');
    expect(sourceWords('Wo[1,1]', 'given', 0, words)).toContain('started with');
    expect(sourceWords('Wo[1,1]', 'carried', 5, words)).toBe('Made by the update of iteration 4.');
  });
});

describe('blockedWords', () => {
  test('explains the miss behind a closed gate, and what a hidden gate stops', () => {
    const shown = shownAt(article);
    const writer = numberWriter(shown, EQUATION_STYLE);
    const at = (id: string) => blockedWords(explain(shown, id, writer)!, network, { words, writer });
    expect(at('Eo[3,2]')).toBe(
      'Output 2 misses by −1 for sample 3, but its gate is closed: no error passes, and nothing is learnt from this sample here.',
    );
    expect(at('Eh[3,2]')).toBe('What comes back for sample 3 stops here: the gate of hidden neuron 2 is closed.');
    expect(at('Eo[3,1]')).toBeUndefined();
  });

  test('says exactly at zero, with the convention in force, where that stops it', () => {
    // Zo[1,1] = 0 × 1 + 1 × 1.5 − 1.5 = 0, and the target is 2.5; what comes back to H1 stops at Zh[2,1] = 0.5 − 0.5.
    const { parameters, data } = article;
    const b = [
      [-0.5, -0.5],
      [-1.5, 0.5],
    ];
    const lab: Lab = { ...article, parameters: { ...parameters, b }, data: { ...data, X: [[-1], [0.5], [2]] } };
    const shown = shownAt(lab);
    const writer = numberWriter(shown, EQUATION_STYLE);
    const at = (id: string) => blockedWords(explain(shown, id, writer)!, lab.network, { words, writer });
    expect(at('Eo[1,1]')).toBe(
      'Output 1 misses by −2.5 for sample 1, but its weighted input is exactly 0, where R′(0) = 0 by convention: no error passes, and nothing is learnt from this sample here.',
    );
    expect(at('Eh[2,1]')).toBe(
      'What comes back for sample 2 stops here: the weighted input of hidden neuron 1 is exactly 0, where R′(0) = 0 by convention.',
    );
    const half = { ...lab, conventions: { reluDerivativeAtZero: 0.5 as const } };
    const open = explain(shownAt(half), 'Eo[1,1]', writer)!;
    expect(blockedWords(open, lab.network, { words, writer })).toBeUndefined();
  });
});

describe('stepCells', () => {
  test('offers the sample’s row, all of a small matrix of parameters, and the cost with the sample’s share', () => {
    expect(stepCells(shownAt(article, 'Eo'), 3, undefined)).toEqual(['Eo[3,1]', 'Eo[3,2]']);
    expect(stepCells(shownAt(article, 'dWo'), 3, undefined)).toEqual(['dWo[1,1]', 'dWo[1,2]', 'dWo[2,1]', 'dWo[2,2]']);
    expect(stepCells(shownAt(article, 'Wo'), 3, undefined)[0]).toBe('Wo.next[1,1]');
    expect(stepCells(shownAt(article, 'C'), 3, undefined)).toEqual(['C', 'C[3]']);
  });

  test('offers the row of the explained cell of a larger matrix', () => {
    const wide: Lab = {
      ...article,
      network: { ...network, layers: [3, 3, 2] },
      parameters: {
        W: [
          [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        ],
        b: [
          [0, 0, 0],
          [0, 0],
        ],
      },
      data: {
        ...article.data,
        X: [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ],
      },
    };
    const shown = shownAt(wide, 'dWh');
    expect(stepCells(shown, 1, 'dWh[2,3]')).toEqual(['dWh[2,1]', 'dWh[2,2]', 'dWh[2,3]']);
    expect(stepCells(shown, 1, 'Eh[2,3]')).toEqual(['dWh[1,1]', 'dWh[1,2]', 'dWh[1,3]']);
  });
});

describe('stepSentences', () => {
  test.each([
    [0, []],
    [0.5, [words.zeroPasses[0.5]]],
    [1, [words.zeroPasses[1]]],
  ] as const)('say what passes at a gate exactly at zero where R′(0) = %s', (reluDerivativeAtZero, more) => {
    const lab: Lab = { ...article, conventions: { reluDerivativeAtZero } };
    for (const name of ['Eo', 'Eh']) {
      const step = stepsOf(network).find((s) => s.name === name)!;
      const sentences = stepSentences(step, network, settingsOf(shownAt(lab)), words);
      expect(sentences.slice(2)).toEqual(more);
    }
    const smooth: Network = { ...network, activations: ['leaky-relu', 'sigmoid'] };
    for (const step of stepsOf(smooth).filter(({ kind }) => kind === 'E')) {
      expect(stepSentences(step, smooth, settingsOf(shownAt(lab)), words)).toHaveLength(2);
    }
  });
});

describe('articleNotes', () => {
  const notesOf = (lab: Lab, name: string, notation: Notation = ARTICLE_NOTATION): string[] => {
    const step = stepsOf(lab.network).find((s) => s.name === name)!;
    return articleNotes(step, lab.network, { ...settingsOf(shownAt(lab), notation), m: lab.data.X.length }, words);
  };
  const COLUMNS: Notation = { names: 'derivatives', samples: 'columns' };

  test('say that only numbers betray the article’s order where its shapes fit', () => {
    const uneven: Lab = exampleNamed('resizing-4').lab;
    expect(notesOf(article, 'Eh')[0]).toContain(words.notes.betrayed);
    expect(notesOf(uneven, 'Eh')[0]).not.toContain(words.notes.betrayed);
  });

  test('stand where the article is loose', () => {
    expect(notesOf(article, 'Zh')).toEqual([expect.stringContaining('With a batch of 3 it has 3,'), words.notes.bias]);
    expect(notesOf(article, 'Zo')).toEqual([expect.stringContaining('are Wo[1,1], Wo[2,1], Wo[1,2], Wo[2,2] here')]);
    expect(notesOf(article, 'Wo')).toEqual(notesOf(article, 'Zo'));
    expect(notesOf(article, 'C')).toEqual([words.notes.summed]);
    expect(notesOf(article, 'Eo')).toEqual([expect.stringContaining('This lab takes 0,')]);
    expect(notesOf(article, 'Eh')).toEqual([
      expect.stringContaining('In matrices it is (Eo · Woᵀ) ⊙ R′(Zh):'),
      expect.stringContaining('This lab takes 0,'),
    ]);
    expect(notesOf(article, 'dWo')).toEqual([expect.stringContaining('In matrices it is Hᵀ · Eo:')]);
    expect(notesOf(article, 'dBo')).toEqual([words.notes.biasGradient]);
    expect(['H', 'O', 'Bo'].flatMap((name) => notesOf(article, name))).toEqual([]);
  });

  test('say what the article has where the reader has another notation', () => {
    expect(notesOf(article, 'Zh', COLUMNS)).toEqual([
      words.notes.columns,
      expect.stringContaining('here a column for each'),
      words.notes.bias,
    ]);
    expect(notesOf(article, 'Zo', COLUMNS)[0]).toContain('are Wo[1,1], Wo[1,2], Wo[2,1], Wo[2,2] here');
    expect(notesOf(article, 'Eo', COLUMNS)[0]).toBe('The article calls it Eo.');
    expect(notesOf(article, 'Eh', COLUMNS)[1]).toContain('In matrices it is (Woᵀ · δo) ⊙ R′(Zh):');
    expect(notesOf(article, 'dWh', COLUMNS)).toEqual([
      'The article calls it C′(Wh).',
      expect.stringContaining('In matrices it is δh · Xᵀ:'),
    ]);
  });

  test('name nothing of the article’s that a deeper network has in another place', () => {
    const layers = [1, 2, 2, 2];
    const lab: Lab = {
      ...article,
      network: { ...network, layers, activations: ['relu', 'relu', 'relu'] },
      parameters: {
        W: [[[1, 2]], ...article.parameters.W.slice(1), ...article.parameters.W.slice(1)],
        b: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
    };
    expect(notesOf(lab, 'Zh1')[0]).toContain('the hidden weighted input');
    expect(notesOf(lab, 'Zh2')).toEqual([]);
    expect(notesOf(lab, 'Eh1', COLUMNS)).toEqual([
      expect.stringContaining('In matrices it is (Wh2ᵀ · δh2) ⊙ R′(Zh1):'),
      expect.stringContaining('This lab takes 0,'),
    ]);
  });

  test('leave the shape alone where one row is right', () => {
    const one: Lab = { ...article, data: { X: [[1]], Y: [[1, 0]] } };
    expect(notesOf(one, 'Zh')).toEqual([words.notes.bias]);
  });

  test('follow the lab', () => {
    const other: Lab = {
      ...article,
      network: { ...network, activations: ['tanh', 'relu'], bias: false },
      parameters: {
        ...article.parameters,
        b: [
          [0, 0],
          [0, 0],
        ],
      },
      training: { ...article.training, reduction: 'mean' },
      conventions: { reluDerivativeAtZero: 0.5 },
    };
    expect(notesOf(other, 'Zh')).toHaveLength(1);
    expect(notesOf(other, 'C')).toEqual([words.notes.averaged]);
    expect(notesOf(other, 'Eo')).toEqual([expect.stringContaining('This lab takes ½,')]);
    expect(notesOf(other, 'Eh')).toEqual([expect.stringContaining('⊙ tanh′(Zh):')]);
  });
});

describe('spokenStep', () => {
  test('says step, title and the sample’s numbers', () => {
    expect(spokenStep(shownAt(article, 'Eo'), 3, { words, style: EQUATION_STYLE })).toBe(
      'Step 6 of 15: Output layer error. For sample 3: output 1: 1, output 2: 0, gate closed.',
    );
  });

  test('says the cost, and of what belongs to no sample its shape', () => {
    expect(spokenStep(shownAt(article, 'C'), 3, { words, style: EQUATION_STYLE })).toBe(
      'Step 5 of 15: Cost. C = 3.28125.',
    );
    expect(spokenStep(shownAt(article, 'dWo'), 3, { words, style: EQUATION_STYLE })).toBe(
      'Step 8 of 15: Gradient of the output weights. dWo: 2 × 2 numbers.',
    );
    expect(spokenStep(shownAt(exampleNamed('simple').lab, 'Wo'), 1, { words, style: EQUATION_STYLE })).toMatch(
      /Wo: −?\d[\d.]*\.$/,
    );
  });
});

test('every sentence of any lab has its placeholders filled', () => {
  fc.assert(
    fc.property(arbitraryLab({ maxLayers: 4, maxMagnitude: 3 }), fc.nat(), (lab, pick) => {
      const m = lab.data.X.length;
      const steps = stepsOf(lab.network);
      const step = steps[pick % steps.length]!;
      const shown = shownAt(lab, step.name);
      const settings = settingsOf(shown);
      const specs = matrixSpecs(lab.network, m);
      const { name, rows, cols } = specs[pick % specs.length]!;
      const said = [
        stepTitle(step, lab.network, words),
        ...stepSentences(step, lab.network, settings, words),
        ...articleNotes(step, lab.network, { ...settings, m }, words),
        cellMeaning(lab.network, m, cellId({ matrix: name, row: rows, col: cols }), words),
        spokenStep(shown, m, { words, style: EQUATION_STYLE }),
      ];
      for (const sentence of said) expect(sentence).toMatch(/^[^{}]+$/);
    }),
    { numRuns: 100 },
  );
});
