import fc from 'fast-check';
import { derivative, parse } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../testing/arbitraryProblem.ts';
import { oracle } from '../testing/oracles.ts';
import { checkGradients } from './gradientCheck.ts';
import { createTrainer } from './trainer.ts';
import type { Problem } from './types.ts';

describe('the backward pass', () => {
  it('has the gradients that finite differences have, in any network', () => {
    let compared = 0;
    let kinks = 0;
    fc.assert(
      fc.property(arbitraryProblem({ maxLayers: 5, maxNeurons: 4, maxSamples: 4, maxMagnitude: 1.5 }), (problem) => {
        for (const { cell, analytic, numeric, atKink } of checkGradients(problem, problem.start)) {
          if (atKink) kinks++;
          if (numeric === undefined) continue;
          compared++;
          const gap = Math.abs(numeric - analytic);
          expect(gap, `${cell}: ${analytic} and ${numeric}`).toBeLessThan(1e-6 * Math.max(1, Math.abs(analytic)));
        }
      }),
      { numRuns: 1000 },
    );
    // fast-check likes zeros, which stand at the kink; most parameters do not.
    expect(compared).toBeGreaterThan(10_000);
    expect(kinks).toBeLessThan(compared);
  }, 60_000);

  it('has the gradients that symbolic differentiation has', () => {
    const problem: Problem = {
      network: { layers: [1, 2, 1], activations: ['tanh', 'sigmoid'], bias: true, trainBias: true },
      m: 2,
      X: Float64Array.of(0.6, -1.1),
      Y: Float64Array.of(0.2, 0.9),
      reduction: 'mean',
      learningRate: 0.1,
      reluDerivativeAtZero: 0,
      start: {
        W: [Float64Array.of(0.4, -0.7), Float64Array.of(1.2, -0.5)],
        b: [Float64Array.of(0.1, 0.3), Float64Array.of(-0.2)],
      },
    };
    const output = (x: number) => {
      const z = `(tanh(${x} * v1 + c1) * u1 + tanh(${x} * v2 + c2) * u2 + d)`;
      return `(1 / (1 + exp(-${z})))`;
    };
    const cost = parse(`((${output(0.6)} - 0.2)^2 + (${output(-1.1)} - 0.9)^2) / 2 / 2`);
    const at = { v1: 0.4, v2: -0.7, c1: 0.1, c2: 0.3, u1: 1.2, u2: -0.5, d: -0.2 };
    const by = (name: string): number => derivative(cost, name, { simplify: false }).evaluate(at) as number;

    const trainer = createTrainer(problem);
    trainer.pass();
    const { matrices } = trainer.trace();
    expect(matrices['C']!.data[0]).toBeCloseTo(cost.evaluate(at) as number, 14);
    const gradients = ['dWh', 'dBh', 'dWo', 'dBo'].flatMap((name) => [...matrices[name]!.data]);
    const symbolic = ['v1', 'v2', 'c1', 'c2', 'u1', 'u2', 'd'].map(by);
    for (const [i, value] of symbolic.entries()) expect(gradients[i]).toBeCloseTo(value, 13);
  }, 60_000);
});

describe('checkGradients', () => {
  const { problem } = oracle('article-1-2-2');

  it('names every trained parameter once', () => {
    const cells = checkGradients(problem, problem.start).map(({ cell }) => cell);
    expect(cells.join(' ')).toBe(
      'dWo[1,1] dWo[1,2] dWo[2,1] dWo[2,2] dBo[1,1] dBo[1,2] dWh[1,1] dWh[1,2] dBh[1,1] dBh[1,2]',
    );
  });

  it('makes a nudge smaller that would cross a kink', () => {
    const nudged = checkGradients(problem, problem.start, { nudge: 1 });
    expect(nudged.every(({ atKink }) => !atKink)).toBe(true);
    expect(nudged.some(({ nudge }) => nudge < 0.5)).toBe(true);
    for (const { analytic, numeric } of nudged) expect(numeric).toBeCloseTo(analytic, 6);
  });

  it('says so where there is no way around the kink', () => {
    const kink = oracle('kink-1-2-2');
    expect(checkGradients(kink.problem, kink.problem.start).some(({ atKink }) => atKink)).toBe(true);
  });

  it('leaves the problem as it is', () => {
    const before = structuredClone(problem);
    checkGradients(problem, problem.start);
    expect(problem).toEqual(before);
  });
});
