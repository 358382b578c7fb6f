import type { Problem } from '../src/engine/types.ts';
import { seededRandom } from './random.ts';

/** One problem to time. */
export interface Workload {
  readonly name: string;
  readonly problem: Problem;
  /** Iterations after which all contenders must have the same numbers. */
  readonly checkedIterations: number;
}

/** The three of the requirement. */
export function requiredWorkloads(): Workload[] {
  return [
    { name: '1-2-2 × 3', problem: articleProblem(), checkedIterations: 200 },
    { name: '2-8-8-8-8-8-8-2 × 100', problem: randomProblem([2, 8, 8, 8, 8, 8, 8, 2], 100), checkedIterations: 50 },
    { name: '784-128-10 × 64', problem: randomProblem([784, 128, 10], 64), checkedIterations: 3 },
  ];
}

/** Square networks w-w-w with 32 samples: what a wider layer costs. */
export function widthWorkloads(): Workload[] {
  return [2, 4, 8, 16, 32, 64].map((width) => growthWorkload([width, width, width], 32));
}

/** 2-8-2 with ever more samples: what a larger batch costs. */
export function batchWorkloads(): Workload[] {
  return [1, 4, 16, 64, 256, 1000].map((m) => growthWorkload([2, 8, 2], m));
}

function growthWorkload(layers: readonly number[], m: number): Workload {
  return { name: `${layers.join('-')} × ${m}`, problem: randomProblem(layers, m), checkedIterations: 5 };
}

/** The default lab: the article's 1-2-2 with a batch of 3. */
function articleProblem(): Problem {
  return {
    network: { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true },
    m: 3,
    X: Float64Array.of(-1, 1, 2),
    Y: Float64Array.of(2.5, 3, 0.5, 0, 1, 1),
    reduction: 'sum',
    learningRate: 0.125,
    reluDerivativeAtZero: 0,
    start: {
      W: [Float64Array.of(1, -1.5), Float64Array.of(1, -0.5, 1.5, 0.5)],
      b: [Float64Array.of(-0.5, -0.5), Float64Array.of(0.5, 0.5)],
    },
  };
}

/**
 * A ReLU network with random inputs in [−1, 1), targets in [0, 1) and He weights, uniform in ±√(6 / n_in); biases are
 * 0.1, and 2 in the output layer, which keeps enough of its gates open for something to be learnt from one sample.
 * The learning rate is so small that a whole run changes neither which gates are open nor the size of the numbers by
 * much: a fast contender must not come to easier numbers than a slow one.
 */
function randomProblem(layers: readonly number[], m: number): Problem {
  const random = seededRandom(layers.reduce((seed, n) => seed * 31 + n, m));
  const uniform = (length: number, min: number, max: number) =>
    Float64Array.from({ length }, () => min + (max - min) * random());
  const pairs = layers.slice(1).map((nOut, l) => [layers[l]!, nOut] as const);
  return {
    network: { layers, activations: pairs.map(() => 'relu' as const), bias: true, trainBias: true },
    m,
    X: uniform(m * layers[0]!, -1, 1),
    Y: uniform(m * layers.at(-1)!, 0, 1),
    reduction: 'sum',
    learningRate: 1e-8,
    reluDerivativeAtZero: 0,
    start: {
      W: pairs.map(([nIn, nOut]) => uniform(nIn * nOut, -Math.sqrt(6 / nIn), Math.sqrt(6 / nIn))),
      b: pairs.map(([, nOut], l) => new Float64Array(nOut).fill(l === pairs.length - 1 ? 2 : 0.1)),
    },
  };
}

/** Multiply-adds of one iteration: m · n_in · n_out for Z and for dW in every layer, and for E in all but the first. */
export function multiplyAdds({ network, m }: Problem): number {
  let sum = 0;
  for (let l = 0; l + 1 < network.layers.length; l++) {
    sum += (l === 0 ? 2 : 3) * m * network.layers[l]! * network.layers[l + 1]!;
  }
  return sum;
}
