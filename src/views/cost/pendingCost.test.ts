import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { veiled } from '../../store/index.ts';
import { shownAt } from '../../testing/shownAt.ts';
import { pendingCost } from './pendingCost.ts';

const { lab } = exampleNamed('article');

describe('pendingCost', () => {
  test('is the newest iteration’s until its step has come', () => {
    expect(pendingCost(shownAt(lab, 'Zh', 3), 3)).toBe(3);
    expect(pendingCost(shownAt(lab, 'O', 3), 3)).toBe(3);
    expect(pendingCost(shownAt(lab, 'C', 3), 3)).toBeUndefined();
    expect(pendingCost(shownAt(lab, 'Zh', 0), 0)).toBe(0);
  });

  test('is none where one goes back to: what has been trained past has been seen', () => {
    expect(pendingCost(shownAt(lab, 'Zh', 3), 7)).toBeUndefined();
  });

  test('is one that readers are to find first, trained past or not', () => {
    expect(pendingCost(veiled(shownAt(lab, 'C', 1), ['C']), 3)).toBe(1);
    expect(pendingCost(veiled(shownAt(lab, 'C', 1), ['Eo']), 3)).toBeUndefined();
  });

  test('stays the one after the last finite cost of a run that blew up', () => {
    expect(pendingCost(shownAt(lab, 'Zo', 6), 6)).toBe(6);
  });
});
