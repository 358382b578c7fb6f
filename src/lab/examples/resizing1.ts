import type { Example } from './example.ts';

/** Dynamic resizing: the network of `resizing-4` with one observation. */
export const resizing1 = {
  name: 'resizing-1',
  source: {
    author: 'B. Fortuner and contributors',
    title: 'ML Glossary (ml-cheatsheet)',
    part: 'Forwardpropagation: Dynamic Resizing',
  },
  lab: {
    version: 1,
    title: 'Dynamic resizing: 2-3-2, 1 observation',
    network: { layers: [2, 3, 2], activations: ['relu', 'relu'], bias: true, trainBias: true },
    parameters: {
      W: [
        [
          [0.5, -0.3, 0.2],
          [0.1, 0.4, -0.6],
        ],
        [
          [0.7, -0.2],
          [0.3, 0.5],
          [-0.4, 0.6],
        ],
      ],
      b: [
        [0.1, 0.1, 0.1],
        [0.1, 0.1],
      ],
    },
    data: { X: [[1, 0]], Y: [[1, 0]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.05 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
