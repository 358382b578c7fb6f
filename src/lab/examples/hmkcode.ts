import type { Example } from './example.ts';

/** Linear, without biases. */
export const hmkcode = {
  name: 'hmkcode',
  source: { author: 'hmkcode', title: 'Backpropagation Step by Step', year: 2018 },
  // The next prediction as printed was made from numbers rounded on the way.
  note: { key: 'hmkcode-rounding', printed: [0.26], exact: [0.2557457808] },
  lab: {
    version: 1,
    title: 'hmkcode 2018: no biases, linear',
    network: { layers: [2, 2, 1], activations: ['linear', 'linear'], bias: false, trainBias: false },
    parameters: {
      W: [
        [
          [0.11, 0.12],
          [0.21, 0.08],
        ],
        [[0.14], [0.15]],
      ],
      b: [[0, 0], [0]],
    },
    data: { X: [[2, 3]], Y: [[1]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.05 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
