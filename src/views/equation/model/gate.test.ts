import { describe, expect, test } from 'vitest';
import { parseCellId } from '../../../engine/catalog/index.ts';
import { exampleNamed, type Lab } from '../../../lab/index.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { gateOf } from './gate.ts';

const article: Lab = exampleNamed('article').lab;

/** Sample 1 of this lab has Zh = (0, 0) exactly: 1 × 0.5 − 0.5. */
function atKink(reluDerivativeAtZero: 0 | 0.5 | 1): Lab {
  return {
    ...article,
    parameters: { ...article.parameters, W: [[[0.5, 0.5]], article.parameters.W[1]!] },
    data: { ...article.data, X: [[1], [2], [-1]] },
    conventions: { reluDerivativeAtZero },
  };
}

function gate(lab: Lab, id: string, step?: string) {
  return gateOf(shownAt(lab, step), parseCellId(id)!);
}

describe('gateOf', () => {
  test('an output that is wrong behind a closed gate: its miss is stopped', () => {
    expect(gate(article, 'Eo[3,2]')).toEqual({
      state: 'closed',
      z: { id: 'Zo[3,2]', value: -0.25 },
      slope: 0,
      neuron: 'off',
      blocked: { by: 'miss', miss: -1 },
    });
  });

  test('an open gate stops nothing', () => {
    expect(gate(article, 'Eo[3,1]')).toEqual({ state: 'open', z: { id: 'Zo[3,1]', value: 2 }, slope: 1, neuron: 'on' });
  });

  test('a closed hidden gate stops what comes back, where anything does', () => {
    expect(gate(article, 'Eh[3,2]')).toMatchObject({ state: 'closed', blocked: { by: 'error' } });
    const nothingMissed: Lab = {
      ...article,
      data: {
        ...article.data,
        Y: [
          [2, 1],
          [1, 0.25],
          [2, 0],
        ],
      },
    };
    expect(gate(nothingMissed, 'Eh[3,2]')).toEqual({
      state: 'closed',
      z: { id: 'Zh[3,2]', value: -3.5 },
      slope: 0,
      neuron: 'off',
    });
  });

  test.each([0, 0.5, 1] as const)('exactly at zero the slope is the convention, %s', (convention) => {
    expect(gate(atKink(convention), 'Eh[1,1]')).toMatchObject({ state: 'at-zero', slope: convention });
  });

  test('at zero an error is stopped only by the convention 0', () => {
    expect(gate(atKink(0), 'Eh[1,1]')).toHaveProperty('blocked');
    expect(gate(atKink(0.5), 'Eh[1,1]')).not.toHaveProperty('blocked');
  });

  test('the leaky ReLU lets a hundredth through below zero and at zero, whatever the convention', () => {
    const network = { ...article.network, activations: ['leaky-relu', 'leaky-relu'] } as const;
    expect(gate({ ...article, network }, 'Eo[3,2]')).toMatchObject({ state: 'leaking', slope: 0.01 });
    expect(gate({ ...atKink(1), network }, 'Eh[1,1]')).toMatchObject({ state: 'leaking', slope: 0.01 });
  });

  test('tells of activations and slopes too, and of nothing else', () => {
    expect(gate(article, 'O[3,2]')).toMatchObject({ state: 'closed' });
    expect(gate(article, "R'(Zo)[3,2]")).toMatchObject({ state: 'closed' });
    expect(gate(article, 'dWo[1,1]')).toBeUndefined();
    expect(gate(article, 'Zo[3,2]')).toBeUndefined();
  });

  test('tells of a miss once its gate is known', () => {
    expect(gate(article, 'O-Y[3,2]', 'C')).toBeUndefined();
    expect(gate(article, 'O-Y[3,2]', 'Eo')).toMatchObject({ state: 'closed', blocked: { by: 'miss', miss: -1 } });
  });

  test('tells a neuron that is off for a sample from one that is dead for the batch', () => {
    const shown = {
      ...shownAt(article),
      diagnosis: { ...shownAt(article).diagnosis, deadNeurons: [{ layer: 0, neuron: 2 }] },
    };
    expect(gateOf(shown, parseCellId('H[3,2]')!)?.neuron).toBe('dead');
    expect(gateOf(shown, parseCellId('H[1,1]')!)?.neuron).toBe('off');
    expect(gateOf(shown, parseCellId('H[1,2]')!)?.neuron).toBe('on');
  });

  test('smooth activations have no gate', () => {
    const network = { ...article.network, activations: ['tanh', 'sigmoid'] } as const;
    expect(gate({ ...article, network }, 'Eo[3,2]')).toBeUndefined();
  });

  test('is not known before the weighted input is', () => {
    expect(gate(article, 'O[3,2]', 'H')).toBeUndefined();
  });
});
