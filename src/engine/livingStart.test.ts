import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oracle } from '../testing/oracles.ts';
import type { Activation } from './catalog/index.ts';
import { EngineError } from './error.ts';
import { createStartDrawer } from './livingStart.ts';
import { createTrainer } from './trainer.ts';
import type { Problem } from './types.ts';

const { problem } = oracle('article-1-2-2');

/** What all of its draws come to. */
const drawLivingStart = (any: Problem, seed: number) => createStartDrawer(any, seed).draw(Infinity)!;

/** All-positive inputs, no biases: nearly half of such starts are dead. */
function bareProblem(layers: readonly number[], activation: Activation = 'relu'): Problem {
  const m = 3;
  const pairs = layers.slice(1).map((nOut, l) => [layers[l]!, nOut] as const);
  return {
    network: { layers, activations: pairs.map(() => activation), bias: false, trainBias: false },
    m,
    X: Float64Array.from({ length: m * layers[0]! }, (_, i) => 1 + i / 4),
    Y: Float64Array.from({ length: m * layers.at(-1)! }, (_, i) => i / 3),
    reduction: 'sum',
    learningRate: 0.1,
    reluDerivativeAtZero: 0,
    start: {
      W: pairs.map(([nIn, nOut]) => new Float64Array(nIn * nOut)),
      b: pairs.map(([, nOut]) => new Float64Array(nOut)),
    },
  };
}

describe('createStartDrawer', () => {
  it('draws as often as it is told to, to the same start as all at once', () => {
    const seed = Array.from({ length: 100 }, (_, i) => i).find(
      (i) => drawLivingStart(bareProblem([1, 2, 2]), i).draws > 3,
    )!;
    const drawer = createStartDrawer(bareProblem([1, 2, 2]), seed);
    expect([drawer.draw(1), drawer.draw(2)]).toEqual([undefined, undefined]);
    expect(drawer.draw(Infinity)).toEqual(drawLivingStart(bareProblem([1, 2, 2]), seed));
  });

  it('draws the same from the same seed, and other values from another', () => {
    expect(drawLivingStart(problem, 5)).toEqual(drawLivingStart(problem, 5));
    expect(drawLivingStart(problem, 5)).not.toEqual(drawLivingStart(problem, 6));
  });

  it('has two decimals to a weight, and biases of 0.1 or, without biases, 0', () => {
    const { parameters } = drawLivingStart(problem, 1);
    for (const weight of parameters.W.flatMap((weights) => [...weights])) {
      expect(weight).toBe(Number(weight.toFixed(2)));
      expect(weight).not.toBe(-0);
    }
    expect(parameters.b).toEqual([new Float64Array(2).fill(0.1), new Float64Array(2).fill(0.1)]);
    expect(drawLivingStart(bareProblem([1, 2, 2]), 1).parameters.b).toEqual([new Float64Array(2), new Float64Array(2)]);
  });

  it('lets every layer learn, in networks that are often born dead', () => {
    let redrawn = 0;
    const cases = fc.record({
      layers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(cases, ({ layers, seed }) => {
        const bare = bareProblem(layers);
        const { parameters, draws } = drawLivingStart(bare, seed);
        if (draws > 1) redrawn++;
        const trainer = createTrainer({ ...bare, start: parameters });
        expect(trainer.iterate(1)).toBe(1);
        const { matrices } = trainer.trace();
        for (const [name, { data }] of Object.entries(matrices)) {
          if (name.startsWith('dW') || name.startsWith("R'")) expect(data.some((value) => value !== 0)).toBe(true);
        }
        for (const [l, weights] of trainer.parameters().W.entries()) expect(weights).not.toEqual(parameters.W[l]);
      }),
      // The products of a hidden error can cancel, and leave a gradient of rounding errors that moves no weight.
      { numRuns: 200, examples: [[{ layers: [4, 2, 4, 4], seed: -111_971_225 }]] },
    );
    expect(redrawn).toBeGreaterThan(40);
  }, 60_000);

  it('spreads weights by √(2 / n_in)', () => {
    const { parameters } = drawLivingStart(bareProblem([50, 60, 2], 'tanh'), 3);
    const weights = parameters.W[0]!;
    const variance = weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length;
    expect(variance).toBeGreaterThan(0.9 * (2 / 50));
    expect(variance).toBeLessThan(1.1 * (2 / 50));
  });

  it('gives up when no start can live: all inputs are 0', () => {
    const dead = { ...problem, X: new Float64Array(3) };
    expect(() => drawLivingStart(dead, 1)).toThrow(EngineError);
    expect(() => drawLivingStart(dead, 1)).toThrow(expect.objectContaining({ code: 'not-alive' }));
  });

  it('gives up when there is nothing to learn: without inputs and biases, targets of 0 are met by any weights', () => {
    const bare = bareProblem([1, 2, 2]);
    expect(() => drawLivingStart({ ...bare, X: new Float64Array(3), Y: new Float64Array(6) }, 1)).toThrow('1000 draws');
  });

  it('needs no learning rate', () => {
    expect(drawLivingStart({ ...problem, learningRate: 0 }, 1)).toEqual(drawLivingStart(problem, 1));
  });
});
