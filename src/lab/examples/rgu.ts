import type { Example } from './example.ts';

/** Sigmoids without biases. */
export const rgu = {
  name: 'rgu',
  source: { author: 'Robert Gordon University', title: 'Neural network notes', part: 'Chapter 3, example 3.1' },
  // The hidden weights as printed, row by row, were made with output weights that were already updated.
  note: {
    key: 'rgu-hidden-weights',
    printed: [0.09916, 0.3972, 0.7978, 0.5928],
    exact: [0.0990709, 0.3971399, 0.797611, 0.5926455],
  },
  lab: {
    version: 1,
    title: 'RGU chapter 3: a published slip',
    network: { layers: [2, 2, 1], activations: ['sigmoid', 'sigmoid'], bias: false, trainBias: false },
    parameters: {
      W: [
        [
          [0.1, 0.4],
          [0.8, 0.6],
        ],
        [[0.3], [0.9]],
      ],
      b: [[0, 0], [0]],
    },
    data: { X: [[0.35, 0.9]], Y: [[0.5]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 1 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
