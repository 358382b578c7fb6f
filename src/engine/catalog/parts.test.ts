import { describe, expect, test } from 'vitest';
import { cellId } from './cells.ts';
import type { Network } from './names.ts';
import {
  cellCount,
  cellOfStep,
  firstPart,
  GRAINS,
  lastPart,
  nextPart,
  previousPart,
  termsOf,
  type Part,
} from './parts.ts';
import { stepsOf } from './steps.ts';

const network: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const deep: Network = {
  layers: [2, 3, 3, 2, 1],
  activations: ['tanh', 'relu', 'linear', 'sigmoid'],
  bias: false,
  trainBias: false,
};
const step = (name: string) => stepsOf(network).find((s) => s.name === name)!;

/** All parts of a step, one after the other. */
function walk(of: Network, m: number, name: string, grain: 'cell' | 'term'): Part[] {
  const s = stepsOf(of).find((each) => each.name === name)!;
  const parts: Part[] = [];
  for (let part = firstPart(of, m, s, grain); part; part = nextPart(of, m, s, grain, part)) parts.push(part);
  return parts;
}

describe('the parts of a step', () => {
  test('are its cells, row by row', () => {
    expect(walk(network, 3, 'Zo', 'cell')).toEqual([1, 2, 3, 4, 5, 6].map((cells) => ({ cells })));
    const cells = [1, 2, 3, 4, 5, 6].map((n) => cellId(cellOfStep(network, 3, step('Zo'), n)));
    expect(cells).toEqual(['Zo[1,1]', 'Zo[1,2]', 'Zo[2,1]', 'Zo[2,2]', 'Zo[3,1]', 'Zo[3,2]']);
    expect(cellCount(network, 3, step('C'))).toBe(1);
  });

  test('are the terms of each cell, the last of which makes it', () => {
    expect(walk(network, 1, 'Zo', 'term')).toEqual([
      { cells: 1, terms: 1 },
      { cells: 1, terms: 2 },
      { cells: 1 },
      { cells: 2, terms: 1 },
      { cells: 2, terms: 2 },
      { cells: 2 },
    ]);
    expect(walk(network, 3, 'H', 'term')).toEqual(walk(network, 3, 'H', 'cell'));
    expect(walk(network, 3, 'dBo', 'term')).toHaveLength(6);
    expect(walk(network, 2, 'C', 'term')).toEqual([{ cells: 1, terms: 1 }, { cells: 1 }]);
  });

  test('name what is multiplied: for an error a row of E with a row of W', () => {
    const terms = termsOf(network, 3, { matrix: 'Eh', row: 1, col: 2 }).map((term) => term.map(cellId));
    expect(terms).toEqual([
      ['Eo[1,1]', 'Wo[2,1]'],
      ['Eo[1,2]', 'Wo[2,2]'],
    ]);
  });

  test.each(GRAINS.filter((grain) => grain !== 'step'))('go backwards as they go forwards, by %s', (grain) => {
    for (const of of [network, deep]) {
      for (const s of stepsOf(of)) {
        const forwards = walk(of, 2, s.name, grain);
        const backwards: Part[] = [];
        for (let part = lastPart(of, 2, s, grain); part; part = previousPart(of, 2, s, grain, part))
          backwards.push(part);
        expect(backwards.toReversed(), s.name).toEqual(forwards);
      }
    }
  });

  test('are none when one goes by steps', () => {
    expect(firstPart(network, 3, step('Zo'), 'step')).toBeUndefined();
    expect(lastPart(network, 3, step('Zo'), 'step')).toBeUndefined();
  });
});
