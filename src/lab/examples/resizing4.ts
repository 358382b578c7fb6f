import type { Example } from './example.ts';

/** Dynamic resizing: four observations. */
export const resizing4 = {
  name: 'resizing-4',
  source: {
    author: 'B. Fortuner and contributors',
    title: 'ML Glossary (ml-cheatsheet)',
    part: 'Forwardpropagation: Dynamic Resizing',
  },
  lab: {
    version: 1,
    title: 'Dynamic resizing: 2-3-2, 4 observations',
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
    data: {
      X: [
        [1, 0],
        [0, 1],
        [1, 1],
        [2, -1],
      ],
      Y: [
        [1, 0],
        [0, 1],
        [1, 1],
        [0.5, 0.5],
      ],
    },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.05 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
