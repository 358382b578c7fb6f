import type { Example } from './example.ts';

/** The article's first network: scalars, no bias. */
export const simple = {
  name: 'simple',
  source: { author: 'A. Jaokar', title: 'The Mathematics of Forward and Back Propagation', year: 2019 },
  lab: {
    version: 1,
    title: 'The simple network: A(A(X Wh) Wo)',
    network: { layers: [1, 1, 1], activations: ['relu', 'relu'], bias: false, trainBias: false },
    parameters: { W: [[[0.5]], [[0.8]]], b: [[0], [0]] },
    data: { X: [[2]], Y: [[1]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.1 },
    conventions: { reluDerivativeAtZero: 0 },
  },
} as const satisfies Example;
