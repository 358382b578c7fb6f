import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import type { NeuronMark } from '../../scene/index.ts';
import { shownAt } from '../../testing/shownAt.ts';
import type { NetContext } from './said.ts';
import { neuronLook } from './said.ts';

const { lab } = exampleNamed('article');

/** How the second output is drawn at a step, where it is dead for the whole batch. */
function lookAt(step: string, stale = false) {
  const shown = shownAt(lab, step);
  const diagnosis = { ...shown.diagnosis, deadNeurons: [{ layer: 1, neuron: 2 }] };
  const net: Pick<NetContext, 'shown' | 'sample' | 'stale' | 'lit'> = {
    shown: { ...shown, diagnosis },
    sample: 3,
    stale,
    lit: new Set(),
  };
  const mark: Pick<NeuronMark, 'layer' | 'index' | 'id'> = { layer: 2, index: 2, id: 'O[2]' };
  return neuronLook(net, mark);
}

describe('neuronLook', () => {
  test('a neuron is dead once its weighted inputs show it', () => {
    expect(lookAt('H')).toMatchObject({ gate: undefined, dead: false });
    expect(lookAt('Zo')).toMatchObject({ gate: 'closed', dead: true });
    expect(lookAt('Zo', true)).toMatchObject({ gate: undefined, dead: false });
  });
});
