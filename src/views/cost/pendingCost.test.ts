import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { veiled, type Shown } from '../../store/index.ts';
import { shownAt } from '../../testing/shownAt.ts';
import { pendingCost } from './pendingCost.ts';

const { lab } = exampleNamed('article');

/** What is shown after costs up to an iteration have been. */
const after = (costSeen: number, shown: Shown): Shown => ({ ...shown, costSeen });

describe('pendingCost', () => {
  test('is the newest iteration’s until its step has come, and the next one’s from then on', () => {
    expect(pendingCost(shownAt(lab, 'Zh', 3), 3)).toBe(3);
    expect(pendingCost(shownAt(lab, 'O', 3), 3)).toBe(3);
    expect(pendingCost(shownAt(lab, 'C', 3), 3)).toBe(4);
    expect(pendingCost(shownAt(lab, 'Zh', 0), 0)).toBe(0);
    expect(pendingCost(after(3, shownAt(lab, 'O', 3)), 3), 'taken back').toBe(3);
  });

  test('where one goes back to, is the first that has not been seen', () => {
    expect(pendingCost(after(7, shownAt(lab, 'Zh', 3)), 7)).toBe(8);
    expect(pendingCost(after(6, shownAt(lab, 'dWo', 6)), 7), 'trained, and not seen').toBe(7);
  });

  test('is one that readers are to find first, seen or not', () => {
    expect(pendingCost(after(3, veiled(shownAt(lab, 'C', 1), ['C'])), 3)).toBe(1);
    expect(pendingCost(after(3, veiled(shownAt(lab, 'C', 1), ['Eo'])), 3)).toBe(4);
  });

  test('stays the one after the last finite cost of a run that blew up', () => {
    expect(pendingCost(shownAt(lab, 'Zo', 6), 6)).toBe(6);
  });
});
