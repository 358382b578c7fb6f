import { describe, expect, it } from 'vitest';
import { oracle } from '../testing/oracles.ts';
import { createRun } from './run.ts';
import { createTrainer } from './trainer.ts';
import type { Problem, RunRecord } from './types.ts';

const { problem } = oracle('article-1-2-2');
const { start, network } = problem;
const numbers = (...values: number[]) => Float64Array.from(values);

const wrong: [Partial<Problem>, string][] = [
  [{ X: numbers(1, 2) }, 'X must be 3 × 1 = 3 numbers, got 2'],
  [{ Y: numbers(1) }, 'Y must be 3 × 2 = 6 numbers, got 1'],
  [{ m: 0 }, 'm must be a whole number of at least 1, got 0'],
  [{ m: 1.5 }, 'm must be a whole number of at least 1, got 1.5'],
  [{ learningRate: NaN }, 'learningRate must be a finite number, got NaN'],
  [{ X: numbers(1, Infinity, 2) }, 'X[1] must be finite, got Infinity'],
  [{ start: { ...start, W: [start.W[0]!, numbers(1, 2, 3)] } }, 'start.W[1] must be 2 × 2 = 4 numbers, got 3'],
  [{ start: { ...start, W: [start.W[0]!] } }, 'start.W must have length 2, one per layer after the input, got 1'],
  [{ start: { ...start, b: [numbers(1), start.b[1]!] } }, 'start.b[0] must be 1 × 2 = 2 numbers, got 1'],
  [{ start: { ...start, b: [] } }, 'start.b must have length 2, one per layer after the input, got 0'],
  [
    { network: { ...network, activations: ['relu'] } },
    'network.activations must have length 2, one per layer after the input, got 1',
  ],
  [{ network: { ...network, layers: [1] } }, 'network.layers must name an input and an output layer, got 1'],
  [{ network: { ...network, layers: [1, 0, 2] } }, 'network.layers[1] must be a whole number of at least 1, got 0'],
  [{ network: { ...network, bias: false } }, 'start.b[0] must be all 0 in a network without biases, got -0.5, -0.5'],
];

describe.each([
  ['createTrainer', createTrainer],
  ['createRun', createRun],
])('%s', (_, create) => {
  it.each(wrong)('names the place that is wrong in %o', (change, message) => {
    expect(() => create({ ...problem, ...change })).toThrow(new Error(message));
  });
});

describe('createRun with a record', () => {
  const record: RunRecord = {
    trained: 3,
    keyframes: [{ iteration: 3, parameters: start, recent: numbers(4, 3, 2) }],
    costs: { stride: 1, values: numbers(4, 3, 2), last: { iteration: 2, cost: 2 } },
  };
  const broken: [Partial<RunRecord>, string][] = [
    [{ trained: -1 }, 'record.trained must be a whole number, got -1'],
    [{ keyframes: [] }, 'record.keyframes must hold iteration 3, the newest'],
    [
      { keyframes: [{ iteration: 4, parameters: start, recent: numbers(4, 3, 2, 1) }] },
      'record.keyframes[0].iteration must be a whole number from 0 to 3, got 4',
    ],
    [
      { keyframes: [{ ...record.keyframes[0]!, parameters: { ...start, W: [start.W[0]!, numbers(1)] } }] },
      'record.keyframes[0].parameters.W[1] must be 2 × 2 = 4 numbers, got 1',
    ],
    [
      { keyframes: [{ ...record.keyframes[0]!, recent: numbers(3, 2) }] },
      'record.keyframes[0].recent must have length 3, the costs before, got 2',
    ],
    [
      { costs: { ...record.costs, values: numbers(4, 3) } },
      'record.costs must reach from 0 to 3, got 2 values with stride 1',
    ],
  ];

  it('takes a whole one', () => {
    expect(createRun(problem, record).trained).toBe(3);
  });

  it.each(broken)('names the place that is wrong in %o', (change, message) => {
    expect(() => createRun(problem, { ...record, ...change })).toThrow(new Error(message));
  });
});

it('createTrainer names what is wrong in the keyframe that it goes on from', () => {
  const parameters = { W: start.W, b: [start.b[0]!] };
  expect(() => createTrainer(problem, { iteration: 1, parameters, recent: numbers(4) })).toThrow(
    'from.parameters.b must have length 2',
  );
});
