import type { Example } from './example.ts';

/** Sigmoids with trained biases, one training tuple. */
export const hanKamber = {
  name: 'han-kamber',
  source: { author: 'J. Han and M. Kamber', title: 'Data Mining: Concepts and Techniques', part: 'Example 9.1' },
  lab: {
    version: 1,
    title: 'Han and Kamber: classification by backpropagation',
    network: { layers: [3, 2, 1], activations: ['sigmoid', 'sigmoid'], bias: true, trainBias: true },
    parameters: {
      W: [
        [
          [0.2, -0.3],
          [0.4, 0.1],
          [-0.5, 0.2],
        ],
        [[-0.3], [-0.2]],
      ],
      b: [[-0.4, 0.2], [0.1]],
    },
    data: { X: [[1, 0, 1]], Y: [[1]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.9 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
