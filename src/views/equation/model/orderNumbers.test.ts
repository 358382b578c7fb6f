import { describe, expect, test } from 'vitest';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { triedOrders, type TriedOrder } from './orderNumbers.ts';

const article: Lab = exampleNamed('article').lab;

const name = ({ left, right }: TriedOrder) =>
  [left, right].map(({ matrix, transposed }) => `${matrix}${transposed ? 'ᵀ' : ''}`).join('·');
const outcomes = (lab: Lab, step: string, explained?: string) =>
  Object.fromEntries(triedOrders(shownAt(lab, step), explained).map((order) => [name(order), order.outcome]));

describe('triedOrders', () => {
  test('the forgotten transpose of the article gives −0.75 where −1.75 is right', () => {
    // Eo[1,·] = (−0.5, −2): times column 2 of Wo, (−0.5, 0.5), and times its row 2, (1.5, 0.5).
    expect(outcomes(article, 'Eh', 'Eh[1,2]')['Eo·Wo']).toEqual({
      kind: 'other-numbers',
      at: { row: 1, col: 2 },
      value: -0.75,
      right: -1.75,
    });
  });

  test('with samples in columns the same mistake has the same numbers, in the cell as it stands there', () => {
    const tried = triedOrders(shownAt(article, 'Eh'), 'Eh[1,2]', 'columns');
    expect(tried.map(name).slice(0, 2)).toEqual(['Woᵀ·Eo', 'Wo·Eo']);
    expect(tried.map(({ leftShape, rightShape }) => [leftShape, rightShape])[0]).toEqual([
      { rows: 2, cols: 2 },
      { rows: 2, cols: 3 },
    ]);
    expect(tried.map(({ outcome }) => outcome).slice(0, 2)).toEqual([
      { kind: 'right' },
      { kind: 'other-numbers', at: { row: 2, col: 1 }, value: -0.75, right: -1.75 },
    ]);
  });

  test('where the explained cell happens to be right, another one tells', () => {
    // Eo[3,·] = (1, 0): (Eo·Wo)[3,1] = (Eo·Woᵀ)[3,1] = Wo[1,1].
    expect(outcomes(article, 'Eh', 'Eh[3,1]')['Eo·Wo']).toMatchObject({
      kind: 'other-numbers',
      at: { row: 1, col: 1 },
    });
  });

  test('with 1 × 1 matrices nothing tells the orders apart', () => {
    const simple = exampleNamed('simple').lab;
    const kinds = Object.values(outcomes(simple, 'Zo')).map(({ kind }) => kind);
    expect(kinds).toEqual(['right', ...Array.from({ length: 7 }, () => 'same-numbers')]);
  });

  test('a step that multiplies no matrices has none', () => {
    expect(triedOrders(shownAt(article, 'Eo'), 'Eo[3,2]')).toEqual([]);
  });
});
