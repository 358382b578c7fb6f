import type { Example } from './example.ts';

/** The default lab: all its numbers are dyadic, so the first pass is exact and can be checked by hand. */
export const article = {
  name: 'article',
  source: { author: 'A. Jaokar', title: 'The Mathematics of Forward and Back Propagation', year: 2019 },
  lab: {
    version: 1,
    title: 'The article: 1-2-2, batch of 3',
    network: { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true },
    parameters: {
      W: [
        [[1, -1.5]],
        [
          [1, -0.5],
          [1.5, 0.5],
        ],
      ],
      b: [
        [-0.5, -0.5],
        [0.5, 0.5],
      ],
    },
    data: {
      X: [[-1], [1], [2]],
      Y: [
        [2.5, 3],
        [0.5, 0],
        [1, 1],
      ],
    },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.125 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
