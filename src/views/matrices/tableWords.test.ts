import { describe, expect, test } from 'vitest';
import { matrixSpecs, type Network } from '../../engine/catalog/index.ts';
import { words as en } from '../../i18n/en/words.ts';
import { columnHeader, rowHeader, tableCaption } from './tableWords.ts';

const { spoken } = en;
const NETWORK: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const DEEP: Network = { layers: [2, 3, 4, 1], activations: ['relu', 'relu', 'relu'], bias: true, trainBias: true };

function spec(name: string, network = NETWORK) {
  const found = matrixSpecs(network, 3).find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

describe('a matrix read as a table', () => {
  test.each([
    ['X', 'sample 3', 'input 1'],
    ['Wh', 'input 3', 'hidden neuron 1'],
    ['Bh', 'bias', 'hidden neuron 1'],
    ['Zh', 'sample 3', 'hidden neuron 1'],
    ['H', 'sample 3', 'hidden neuron 1'],
    ['Wo', 'hidden neuron 3', 'output 1'],
    ["R'(Zo)", 'sample 3', 'output 1'],
    ['Y', 'sample 3', 'output 1'],
    ['O-Y', 'sample 3', 'output 1'],
    ['C-share', 'sample 3', 'cost'],
    ['C', 'batch', 'cost'],
    ['dWo', 'hidden neuron 3', 'output 1'],
    ['dBo', 'bias', 'output 1'],
    ['Wo.next', 'hidden neuron 3', 'output 1'],
  ])('%s has rows like "%s" and columns like "%s"', (name, row, column) => {
    expect(rowHeader(spec(name), 3, NETWORK, spoken)).toBe(row);
    expect(columnHeader(spec(name), 1, NETWORK, spoken)).toBe(column);
  });

  test('names the layer where there are several hidden ones', () => {
    expect(rowHeader(spec('Wh2', DEEP), 2, DEEP, spoken)).toBe('neuron 2 of hidden layer 1');
    expect(columnHeader(spec('Wh2', DEEP), 4, DEEP, spoken)).toBe('neuron 4 of hidden layer 2');
  });

  test('says what it is, its shape, and whether its numbers are there', () => {
    const shown = { name: 'Zh', rows: 3, cols: 2, pending: false };
    expect(tableCaption(spec('Zh'), shown, spoken)).toBe('Zh: weighted inputs, 3 by 2');
    expect(tableCaption(spec('Eo'), { ...shown, name: 'δo', pending: true }, spoken)).toBe(
      'δo: layer errors, 3 by 2, not computed yet',
    );
  });
});
