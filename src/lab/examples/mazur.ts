import type { Example } from './example.ts';

/** Sigmoids with biases that are not trained. */
export const mazur = {
  name: 'mazur',
  source: { author: 'M. Mazur', title: 'A Step by Step Backpropagation Example', year: 2015 },
  // The next cost as printed was made by going back through output weights that were already updated.
  note: { key: 'mazur-next-cost', printed: [0.291027924], exact: [0.29102777369359933] },
  lab: {
    version: 1,
    title: 'Mazur 2015: a step by step backpropagation example',
    network: { layers: [2, 2, 2], activations: ['sigmoid', 'sigmoid'], bias: true, trainBias: false },
    parameters: {
      W: [
        [
          [0.15, 0.25],
          [0.2, 0.3],
        ],
        [
          [0.4, 0.5],
          [0.45, 0.55],
        ],
      ],
      b: [
        [0.35, 0.35],
        [0.6, 0.6],
      ],
    },
    data: { X: [[0.05, 0.1]], Y: [[0.01, 0.99]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.5 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
