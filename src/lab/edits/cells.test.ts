import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellId, matrixSpecs, parseCellId, type Cell } from '../../engine/catalog/index.ts';
import { arbitraryLab } from '../../testing/arbitraryLab.ts';
import { exampleNamed } from '../examples/index.ts';
import type { Lab } from '../types.ts';
import { withCell } from './cells.ts';

const { lab: article } = exampleNamed('article');
const { lab: simple } = exampleNamed('simple');
const cell = (id: string): Cell => parseCellId(id)!;

/** Every cell of X, Y, W and B with its number. */
function editableCells({ network, data, parameters }: Lab): [id: string, value: number][] {
  const cells: [id: string, value: number][] = [];
  for (const { name, kind, layer, rows, cols } of matrixSpecs(network, data.X.length)) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < cols; j++) {
        const id = cellId({ matrix: name, row: i + 1, col: j + 1 });
        if (kind === 'X' || kind === 'Y') cells.push([id, data[kind][i]![j]!]);
        if (kind === 'W') cells.push([id, parameters.W[layer]![i]![j]!]);
        if (kind === 'B') cells.push([id, parameters.b[layer]![j]!]);
      }
    }
  }
  return cells;
}

describe('withCell', () => {
  it('changes the one number and nothing else, in any lab', () => {
    fc.assert(
      fc.property(arbitraryLab(), fc.nat(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (lab, choice, value) => {
        const before = editableCells(lab);
        const [id] = before[choice % before.length]!;
        const edited = withCell(lab, cell(id), value);
        expect(editableCells(edited)).toEqual(before.map(([other, old]) => [other, other === id ? value + 0 : old]));
        expect(editableCells(lab)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves what it does not touch identical, so that views need not draw it again', () => {
    const edited = withCell(article, cell('Wo[1,2]'), 7);
    expect(edited.parameters.W[1]).toEqual([
      [1, 7],
      [1.5, 0.5],
    ]);
    expect(edited.parameters.W[1]![1]).toBe(article.parameters.W[1]![1]);
    expect(edited.parameters.W[0]).toBe(article.parameters.W[0]);
    expect(edited.data).toBe(article.data);
  });

  it.each([
    ['Wo[1,2]', NaN, 'not-finite', 'parameters.W[1][0][1]'],
    ['Bo[1,2]', Infinity, 'not-finite', 'parameters.b[1][1]'],
    ['X[3,1]', 1.1e9, 'too-large', 'data.X[2][0]'],
    ['Y[3,2]', -1.1e9, 'too-large', 'data.Y[2][1]'],
    ['Zo[1,1]', 1, 'not-editable', 'Zo[1,1]'],
    ['C', 1, 'not-editable', 'C'],
    ['Wo[3,1]', 1, 'unknown-cell', 'Wo[3,1]'],
    ['V[1,1]', 1, 'unknown-cell', 'V[1,1]'],
    ['Wo.next[1,1]', 1, 'not-editable', 'Wo.next[1,1]'],
    ['dWo[1,1]', 1, 'not-editable', 'dWo[1,1]'],
    ['Wh1[1,1]', 1, 'unknown-cell', 'Wh1[1,1]'],
  ])('refuses %s = %d: %s', (id, value, code, place) => {
    expect(() => withCell(article, cell(id), value)).toThrow(expect.objectContaining({ code, place }));
  });

  it('refuses a bias where there is none', () => {
    expect(() => withCell(simple, cell('Bo[1,1]'), 0)).toThrow(expect.objectContaining({ code: 'unknown-cell' }));
  });

  it('refuses rows and columns that are no whole numbers', () => {
    expect(() => withCell(article, { matrix: 'X', row: 1.5, col: 1 }, 0)).toThrow(
      expect.objectContaining({ code: 'unknown-cell' }),
    );
  });
});
