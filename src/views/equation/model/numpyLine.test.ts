import { describe, expect, test } from 'vitest';
import { stepsOf, type Activation, type Network } from '../../../engine/catalog/index.ts';
import { ARTICLE_NOTATION } from '../../../lib/notation.ts';
import { numpyLine } from './numpyLine.ts';
import type { Settings } from './settings.ts';

const SUM: Settings = { reduction: 'sum', reluDerivativeAtZero: 0, notation: ARTICLE_NOTATION };
const article: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };

function program(network: Network, settings: Settings = SUM): string[] {
  return stepsOf(network).map((step) => numpyLine(step, network, settings));
}

describe('numpyLine', () => {
  test('writes the article’s iteration as a program of 15 lines', () => {
    expect(program(article)).toEqual([
      'Zh = X @ Wh + Bh',
      'H = np.maximum(0, Zh)',
      'Zo = H @ Wo + Bo',
      'O = np.maximum(0, Zo)',
      'C = 0.5 * np.sum((O - Y) ** 2)',
      'Eo = (O - Y) * (Zo > 0)',
      'Eh = (Eo @ Wo.T) * (Zh > 0)',
      'dWo = H.T @ Eo',
      'dBo = Eo.sum(axis=0, keepdims=True)',
      'dWh = X.T @ Eh',
      'dBh = Eh.sum(axis=0, keepdims=True)',
      'Wo = Wo - eta * dWo',
      'Bo = Bo - eta * dBo',
      'Wh = Wh - eta * dWh',
      'Bh = Bh - eta * dBh',
    ]);
  });

  test('leaves biases out where there are none, and their training where they are not trained', () => {
    expect(program({ ...article, bias: false })).toEqual(
      program(article)
        .filter((line) => !/^d?B/.test(line))
        .map((line) => line.replace(/ \+ B[ho]$/, '')),
    );
    expect(program({ ...article, trainBias: false })).toEqual(program(article).filter((line) => !/^d?B/.test(line)));
  });

  test('divides the cost and the output error by the number of samples with the mean, and nothing else', () => {
    const summed = program(article);
    const changed = program(article, { ...SUM, reduction: 'mean' }).filter((line, i) => line !== summed[i]);
    expect(changed).toEqual(['C = 0.5 * np.sum((O - Y) ** 2) / len(X)', 'Eo = (O - Y) / len(X) * (Zo > 0)']);
  });

  test('multiplies from the left where samples are columns, and adds up along them', () => {
    const inRows = program(article, { ...SUM, reduction: 'mean' });
    const inColumns = program(article, {
      ...SUM,
      reduction: 'mean',
      notation: { names: 'article', samples: 'columns' },
    });
    expect(inColumns.filter((line, i) => line !== inRows[i])).toEqual([
      'Zh = Wh @ X + Bh',
      'Zo = Wo @ H + Bo',
      'C = 0.5 * np.sum((O - Y) ** 2) / X.shape[1]',
      'Eo = (O - Y) / X.shape[1] * (Zo > 0)',
      'Eh = (Wo.T @ Eo) * (Zh > 0)',
      'dWo = Eo @ H.T',
      'dBo = Eo.sum(axis=1, keepdims=True)',
      'dWh = Eh @ X.T',
      'dBh = Eh.sum(axis=1, keepdims=True)',
    ]);
  });

  test('calls errors delta where derivatives are the names', () => {
    const named = program(article, { ...SUM, notation: { names: 'derivatives', samples: 'rows' } });
    expect(named).toEqual(program(article).map((line) => line.replaceAll(/\bE([ho])\b/g, 'delta_$1')));
  });

  test.each([
    [0, 'Eh = (Eo @ Wo.T) * (Zh > 0)'],
    [0.5, 'Eh = (Eo @ Wo.T) * np.heaviside(Zh, 0.5)'],
    [1, 'Eh = (Eo @ Wo.T) * (Zh >= 0)'],
  ] as const)('takes R′(0) = %s', (reluDerivativeAtZero, line) => {
    expect(program(article, { ...SUM, reluDerivativeAtZero })).toContain(line);
  });

  test.each<[Activation, string[]]>([
    ['leaky-relu', ['O = np.maximum(0.01 * Zo, Zo)', 'Eo = (O - Y) * np.where(Zo > 0, 1, 0.01)']],
    ['sigmoid', ['O = 1 / (1 + np.exp(-Zo))', 'Eo = (O - Y) * O * (1 - O)']],
    ['tanh', ['O = np.tanh(Zo)', 'Eo = (O - Y) * (1 - O ** 2)']],
    ['linear', ['O = Zo', 'Eo = O - Y']],
  ])('%s', (activation, lines) => {
    expect(program({ layers: [1, 1], activations: [activation], bias: false, trainBias: false })).toEqual(
      expect.arrayContaining(lines),
    );
  });

  test('keeps the parentheses that the identity needs with the mean', () => {
    const linear: Network = { layers: [1, 1], activations: ['linear'], bias: false, trainBias: false };
    expect(program(linear, { ...SUM, reduction: 'mean' })).toContain('Eo = (O - Y) / len(X)');
  });

  test('names the layers of a deeper network as on screen', () => {
    const deep: Network = {
      layers: [2, 3, 4, 1],
      activations: ['tanh', 'linear', 'relu'],
      bias: true,
      trainBias: true,
    };
    expect(program(deep)).toEqual(
      expect.arrayContaining([
        'Zh1 = X @ Wh1 + Bh1',
        'Zh2 = H1 @ Wh2 + Bh2',
        'Zo = H2 @ Wo + Bo',
        'Eh2 = Eo @ Wo.T',
        'Eh1 = (Eh2 @ Wh2.T) * (1 - H1 ** 2)',
        'dWh2 = H1.T @ Eh2',
      ]),
    );
  });

  test('reads only names that an earlier line has made or that are given', () => {
    const known = new Set(['X', 'Y', 'Wh1', 'Bh1', 'Wh2', 'Bh2', 'Wo', 'Bo', 'eta', 'np', 'len', 'True']);
    const deep: Network = {
      layers: [2, 3, 4, 1],
      activations: ['tanh', 'sigmoid', 'relu'],
      bias: true,
      trainBias: true,
    };
    for (const line of program(deep, { ...SUM, reduction: 'mean', reluDerivativeAtZero: 0.5 })) {
      const [name, formula] = line.split(' = ', 2) as [string, string];
      const read = formula.match(/(?<![.\w])[A-Za-z]\w*\b(?!=)/g) ?? [];
      expect(read.filter((word) => !known.has(word))).toEqual([]);
      known.add(name);
    }
  });
});
