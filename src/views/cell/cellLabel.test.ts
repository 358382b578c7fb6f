import { expect, test } from 'vitest';
import { ARTICLE_NOTATION, type Notation } from '../../lib/notation.ts';
import { cellLabel } from './cellLabel.ts';
import { matrixLabel, renamedShort } from './names.ts';

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
