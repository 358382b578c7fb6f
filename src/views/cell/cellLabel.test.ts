import { expect, test } from 'vitest';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';
import { cellLabel } from './cellLabel.ts';
import { matrixLabel, renamedShort } from './names.ts';
import { notationFor } from './notation.ts';

const COLUMNS: Notation = { names: 'article', samples: 'columns' };
const DERIVATIVES: Notation = { names: 'derivatives', samples: 'rows' };
const BOTH: Notation = { names: 'derivatives', samples: 'columns' };

test.each([
  ['Eo[3,2]', 'Eo[3,2]', 'Eo[2,3]', 'δo[3,2]', 'δo[2,3]'],
  ['Eh2[1,4]', 'Eh2[1,4]', 'Eh2[4,1]', 'δh2[1,4]', 'δh2[4,1]'],
  ['dWh[1,2]', 'dWh[1,2]', 'dWh[2,1]', '∂C/∂Wh[1,2]', '∂C/∂Wh[2,1]'],
  ['dBo[1,2]', 'dBo[1,2]', 'dBo[2,1]', '∂C/∂Bo[1,2]', '∂C/∂Bo[2,1]'],
  ["R'(Zo)[3,2]", 'R′(Zo)[3,2]', 'R′(Zo)[2,3]', 'R′(Zo)[3,2]', 'R′(Zo)[2,3]'],
  ['O-Y[3,2]', '(O − Y)[3,2]', '(O − Y)[2,3]', '(O − Y)[3,2]', '(O − Y)[2,3]'],
  ['Wo.next[1,2]', 'Wo.next[1,2]', 'Wo.next[2,1]', 'Wo.next[1,2]', 'Wo.next[2,1]'],
  // The shares of the samples are numbered, not laid out.
  ['C[3]', 'C[3]', 'C[3]', 'C[3]', 'C[3]'],
  ['C', 'C', 'C', 'C', 'C'],
])('%s is written %s, in columns %s, as a derivative %s, as both %s', (id, ...expected) => {
  const notations = [ARTICLE_NOTATION, COLUMNS, DERIVATIVES, BOTH];
  expect(notations.map((notation) => cellLabel(id, notation))).toEqual(expected);
});

test('a slope goes by its activation where that is not R', () => {
  const network = {
    layers: [1, 2, 2, 1],
    activations: ['sigmoid', 'relu', 'tanh'],
    bias: true,
    trainBias: true,
  } as const;
  const notation = notationFor(network, COLUMNS);
  expect(["R'(Zh1)[1,2]", "R'(Zh2)[1,2]", "R'(Zo)[3,1]"].map((id) => cellLabel(id, notation))).toEqual([
    'σ′(Zh1)[2,1]',
    'R′(Zh2)[2,1]',
    'tanh′(Zo)[1,3]',
  ]);
  expect(matrixLabel("R'(Zh1)", notation.names, notation.slopes)).toBe('σ′(Zh1)');
});

test('where all slopes are R′ the notation stays as it is', () => {
  const network = { layers: [1, 1, 1], activations: ['relu', 'leaky-relu'], bias: true, trainBias: true } as const;
  expect(notationFor(network, BOTH)).toBe(BOTH);
  expect(notationFor(undefined, BOTH)).toBe(BOTH);
  const smooth = { ...network, activations: ['sigmoid', 'tanh'] } as const;
  expect(notationFor(network, notationFor(smooth, BOTH)), 'none are left of another network').toEqual(BOTH);
});

test('a matrix has a name, and a short one for a chip of the timeline', () => {
  const names = ['Zh1', 'H', 'Eo', 'dWh1', 'dBo', "R'(Zo)", 'Wo.next'];
  expect(names.map((name) => matrixLabel(name, 'article'))).toEqual([
    'Zh1',
    'H',
    'Eo',
    'dWh1',
    'dBo',
    'R′(Zo)',
    'Wo ←',
  ]);
  expect(names.slice(0, 5).map((name) => renamedShort(name, 'derivatives'))).toEqual(['Zh1', 'H', 'δo', '∂Wh1', '∂Bo']);
});
