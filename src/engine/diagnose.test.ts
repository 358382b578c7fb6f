import { describe, expect, it } from 'vitest';
import { oracle } from '../testing/oracles.ts';
import { createRun } from './run.ts';
import { trendOf } from './trendOf.ts';
import type { Problem } from './types.ts';

const { problem } = oracle('article-1-2-2');

/** One weight and the identity: C = ½ (w − 1)², which η = 2 swings around for ever and more makes worse. */
const oneWeight: Problem = {
  network: { layers: [1, 1], activations: ['linear'], bias: false, trainBias: false },
  m: 1,
  X: Float64Array.of(1),
  Y: Float64Array.of(1),
  reduction: 'sum',
  learningRate: 0.1,
  reluDerivativeAtZero: 0,
  start: { W: [Float64Array.of(3)], b: [Float64Array.of(0)] },
};

const ALIVE = { deadNeurons: [], saturatedNeurons: [], stuck: false } as const;

/** The diagnosis at an iteration. */
function diagnosisAt(any: Problem, iteration: number) {
  const run = createRun(any);
  run.reach(iteration, Infinity);
  return run.diagnosis();
}

describe('the default lab', () => {
  it('is alive and falling', () => {
    expect(diagnosisAt(problem, 0)).toEqual({ ...ALIVE, trend: 'starting' });
    for (const iteration of [3, 10, 50, 200]) {
      expect(diagnosisAt(problem, iteration)).toEqual({ ...ALIVE, trend: 'falling' });
    }
  });

  it('settles when nothing is left to learn', () => {
    expect(diagnosisAt(problem, 2_000).trend).toBe('settled');
  });
});

describe('dead neurons', () => {
  it('are those whose gate is closed for every sample', () => {
    const start = { ...problem.start, b: [Float64Array.of(-0.5, -5), problem.start.b[1]!] };
    expect(diagnosisAt({ ...problem, start }, 0)).toMatchObject({
      deadNeurons: [{ layer: 0, neuron: 2 }],
      stuck: false,
    });
  });

  it('are named in the order of the network', () => {
    const start = { ...problem.start, b: [Float64Array.of(-5, -5), Float64Array.of(1, -9)] };
    expect(diagnosisAt({ ...problem, start }, 0).deadNeurons).toEqual([
      { layer: 0, neuron: 1 },
      { layer: 0, neuron: 2 },
      { layer: 1, neuron: 2 },
    ]);
  });

  it('are none with a leaky ReLU', () => {
    const network = { ...problem.network, activations: ['leaky-relu', 'leaky-relu'] as const };
    const start = { ...problem.start, b: [Float64Array.of(-5, -5), Float64Array.of(-9, -9)] };
    expect(diagnosisAt({ ...problem, network, start }, 0).deadNeurons).toEqual([]);
  });
});

describe('saturated neurons', () => {
  it.each(['sigmoid', 'tanh'] as const)('are those whose %s is flat for every sample; they have no gate', (smooth) => {
    const network = { ...problem.network, activations: [smooth, 'linear'] as const };
    const of = (...biases: number[]) => {
      const start = { ...problem.start, b: [Float64Array.from(biases), problem.start.b[1]!] };
      return diagnosisAt({ ...problem, network, start }, 0);
    };
    expect(of(-0.5, 60)).toMatchObject({ deadNeurons: [], saturatedNeurons: [{ layer: 0, neuron: 2 }], stuck: false });
    expect(of(-0.5, 3)).toMatchObject({ deadNeurons: [], saturatedNeurons: [] });
  });
});

describe('stuck', () => {
  const start = { ...problem.start, b: [problem.start.b[0]!, Float64Array.of(-9, -9)] };

  it('is a lab whose every gradient is 0 while its cost is not', () => {
    expect(diagnosisAt({ ...problem, start }, 20)).toEqual({
      deadNeurons: [
        { layer: 1, neuron: 1 },
        { layer: 1, neuron: 2 },
      ],
      saturatedNeurons: [],
      stuck: true,
      trend: 'settled',
    });
  });

  it('is not a lab that has learnt everything', () => {
    expect(diagnosisAt({ ...oneWeight, start: { W: [Float64Array.of(1)], b: oneWeight.start.b } }, 0)).toEqual({
      ...ALIVE,
      trend: 'settled',
    });
  });
});

describe('the trend of one weight', () => {
  it.each([
    [0.1, 'falling'],
    [1.9, 'falling'],
    [2, 'settled'],
    [2.1, 'diverging'],
  ])('at η = %s is %s', (learningRate, trend) => {
    expect(diagnosisAt({ ...oneWeight, learningRate }, 40).trend).toBe(trend);
  });
});

describe('trendOf', () => {
  const of = (...costs: number[]) => trendOf(Float64Array.from(costs), 10);

  it('says nothing of fewer than four costs', () => {
    expect(of(3, 2, 1)).toBe('starting');
    expect(of(4, 3, 2, 1)).toBe('falling');
  });

  it('tells a cost that goes up and down from one that falls', () => {
    expect(of(4, 1, 4, 1, 4, 1, 4, 1)).toBe('oscillating');
    expect(of(5, 4.5, 4.7, 4, 3.5, 3, 2.5, 2)).toBe('falling');
  });

  it('does not take one that comes back to its heights for one that grows, wherever in its swing it is', () => {
    const settling = Array.from({ length: 40 }, (_, i) => (i % 2 ? 1.645 : 0.984) * (1 - 0.01 * 0.5 ** i));
    for (let end = 4; end <= settling.length; end += 1) {
      const seen = settling.slice(Math.max(0, end - 16), end);
      expect(of(...seen), `after ${end} costs`).toBe('oscillating');
    }
  });

  it('calls it diverging when it goes up on the whole, and when it is no number any more', () => {
    expect(of(1, 2, 4, 8, 16)).toBe('diverging');
    expect(of(1, 4, 2, 8, 4, 16, 8, 32)).toBe('diverging');
    expect(of(1, 2, Infinity)).toBe('diverging');
  });

  it('forgives one jump that is on its way down again', () => {
    expect(of(3, 2.9, 2.8, 2.7, 9, 2.5, 2.4, 2.3)).toBe('falling');
  });

  it('calls it settled when it is 0 beside the first cost, or changes no more', () => {
    expect(of(0)).toBe('settled');
    expect(of(1e-10, 1e-11, 1e-11, 1e-12)).toBe('settled');
    expect(of(2, 2, 2, 2)).toBe('settled');
    expect(of(2, 2, 2, 2 - 1e-6)).toBe('falling');
  });
});
