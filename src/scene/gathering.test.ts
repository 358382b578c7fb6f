import { describe, expect, test } from 'vitest';
import { inTurn, termsGathered, termSpan, type Gathering } from './gathering.ts';
import { carry, straight } from './movers.ts';

const two: Gathering = { count: 2, turns: false };
const turning: Gathering = { count: 2, turns: true };

describe('termSpan', () => {
  test('gives each term its turn, one after the other', () => {
    expect([1, 2].map((term) => termSpan(term, two))).toEqual([
      [0, 0.5],
      [0.5, 1],
    ]);
  });

  test('lets a transposed factor turn first', () => {
    expect(termSpan(1, turning)[0]).toBe(0.25);
    expect(termSpan(2, turning)[1]).toBe(1);
  });
});

test('termsGathered counts the terms that have arrived, all of them in the end', () => {
  expect([0, 0.49, 0.5, 0.99, 1].map((t) => termsGathered(t, two))).toEqual([0, 0, 1, 1, 2]);
  for (let count = 1; count <= 12; count += 1) expect(termsGathered(1, { count, turns: true })).toBe(count);
});

test('inTurn plays a mover within its term’s turn', () => {
  const way = straight({ x: 0, y: 0 }, { x: 100, y: 0 });
  const mover = inTurn(carry({ on: 'a', r: 3, sign: 1 }, way, [0, 1]), 2, two);
  expect([0, 0.5, 0.75, 1].map((t) => mover(t)?.x)).toEqual([0, 0, 50, 100]);
  expect(mover(0.25)?.opacity).toBe(0);
  expect(mover(0.75)).toMatchObject({ on: 'a', opacity: 1 });
});
