import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../lab/index.ts';
import { ARTICLE_NOTATION } from '../../../lib/notation.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { productBoard, type BoardFactor } from './productBoard.ts';

const article = exampleNamed('article').lab;
const board = (step: string, id: string, samples: 'rows' | 'columns' = 'rows') =>
  productBoard(shownAt(article, step), id, { ...ARTICLE_NOTATION, samples });

/** The numbers as they stand, line by line, those that are multiplied in brackets. */
function read({ label, rows, cols, cells }: BoardFactor): string {
  const lines = Array.from({ length: rows }, (_, r) =>
    cells
      .filter((cell) => cell.row === r && cell.col < cols)
      .toSorted((a, b) => a.col - b.col)
      .map(({ term, value }) => (term === undefined ? String(value) : `[${value}]`))
      .join(' '),
  );
  return `${label}: ${lines.join(' | ')}`;
}

describe('productBoard', () => {
  test('Eh[1,2]: row 1 of Eo and column 2 of Woᵀ, whose products are −0.75 and −1', () => {
    const { left, right, products } = board('Eh', 'Eh[1,2]')!;
    expect(read(left)).toBe('Eo: [-0.5] [-2] | 0.5 0.25 | 1 0');
    expect(read(right)).toBe('Woᵀ: 1 [1.5] | -0.5 [0.5]');
    expect(products).toEqual([-0.75, -1]);
  });

  test('Wo turns: what stood in its row 2 comes to stand in column 2', () => {
    const { right } = board('Eh', 'Eh[1,2]')!;
    expect(right.turns).toBe(true);
    expect(right.cells.filter(({ term }) => term !== undefined)).toEqual([
      { id: 'Wo[2,1]', value: 1.5, before: { row: 1, col: 0 }, row: 0, col: 1, term: 1 },
      { id: 'Wo[2,2]', value: 0.5, before: { row: 1, col: 1 }, row: 1, col: 1, term: 2 },
    ]);
  });

  test('dWo[2,1]: row 2 of Hᵀ and column 1 of Eo', () => {
    const { left, right, products } = board('dWo', 'dWo[2,1]')!;
    expect(read(left)).toBe('Hᵀ: 0 0.5 1.5 | [1] [0] [0]');
    expect(read(right)).toBe('Eo: [-0.5] -2 | [0.5] 0.25 | [1] 0');
    expect(products).toEqual([-0.5, 0, 0]);
  });

  test('with samples in columns the product is turned: Wo stands transposed on the stage and turns back', () => {
    const { left, right, products } = board('Eh', 'Eh[1,2]', 'columns')!;
    expect(read(left)).toBe('Woᵀ: 1 -0.5 | [1.5] [0.5]');
    expect(read(right)).toBe('Eo: [-0.5] 0.5 1 | [-2] 0.25 0');
    expect(products).toEqual([-0.75, -1]);
  });

  test('there is none for other cells and other steps', () => {
    expect(board('Eo', 'Eo[1,1]')).toBeUndefined();
    expect(board('Eh', 'Zh[1,1]')).toBeUndefined();
  });
});
