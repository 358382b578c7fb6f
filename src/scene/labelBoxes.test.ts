import { expect, test } from 'vitest';
import { labelBoxes } from './labelBoxes.ts';
import type { BiasMark, EdgeMark, NeuronMark } from './types.ts';

const box = { x: 40, y: 0, width: 20, height: 20 };
const edge = (detail: 'full' | 'brief' | 'hidden') => ({ label: { detail, box } }) as EdgeMark;
const bias = (detail: 'full' | 'hidden', x: number) => ({ label: { detail, box: { ...box, x } } }) as BiasMark;

const neuron = (chip: boolean) => ({ chip: chip ? { box: { ...box, y: -40 } } : null }) as NeuronMark;

test('the boxes of edges and biases that have a label, whole or brief, and of the chips that there is room for', () => {
  const scene = {
    edges: [edge('full'), edge('hidden'), edge('brief')],
    biases: [bias('hidden', 0), bias('full', 80)],
    neurons: [neuron(false), neuron(true)],
  };
  expect(labelBoxes(scene)).toEqual([box, box, { ...box, x: 80 }, { ...box, y: -40 }]);
});
