import { expect, test } from 'vitest';
import { labelBoxes } from './labelBoxes.ts';
import type { BiasMark, EdgeMark } from './types.ts';

const box = { x: 40, y: 0, width: 20, height: 20 };
const edge = (detail: 'full' | 'brief' | 'hidden') => ({ label: { detail, box } }) as EdgeMark;
const bias = (detail: 'full' | 'hidden', x: number) => ({ label: { detail, box: { ...box, x } } }) as BiasMark;

test('the boxes of edges and biases that have a label, whole or brief', () => {
  const scene = { edges: [edge('full'), edge('hidden'), edge('brief')], biases: [bias('hidden', 0), bias('full', 80)] };
  expect(labelBoxes(scene)).toEqual([box, box, { ...box, x: 80 }]);
});
