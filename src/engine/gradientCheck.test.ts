import fc from 'fast-check';
import { derivative, parse } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../testing/arbitraryProblem.ts';
import { oracle } from '../testing/oracles.ts';
import { checkGradients, createGradientChecker } from './gradientCheck.ts';
import { createTrainer } from './trainer.ts';
import type { Problem } from './types.ts';

describe('the backward pass', () => {
  it('has the gradients that finite differences have, in any network', () => {
    let compared = 0;
    let kinks = 0;
    fc.assert(
      fc.property(arbitraryProblem({ maxLayers: 5, maxNeurons: 4, maxSamples: 4, maxMagnitude: 1.5 }), (problem) => {
        for (const { cell, analytic, numeric, nudge, verdict } of checkGradients(problem, problem.start)) {
          if (verdict === 'kink') kinks++;
          if (numeric === undefined) continue;
          expect(verdict, `${cell}: ${analytic} and ${numeric}`).toBe('agrees');
          // A kink nearer than this leaves a nudge so small that rounding alone may move the slope by 1e-6.
          if (nudge < 1e-8) continue;
          compared++;
          const gap = Math.abs(numeric - analytic);
          expect(gap, `${cell}: ${analytic} and ${numeric}`).toBeLessThan(1e-6 * Math.max(1, Math.abs(analytic)));
        }
      }),
      { numRuns: 3000 },
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

  it('checks the gradients that it is asked for, in any order', () => {
    const cells = ['dWh[1,2]', 'dWo[2,1]', 'dBh[1,1]', 'dWo[2,1]'];
    const all = new Map(checkGradients(problem, problem.start).map((check) => [check.cell, check]));
    expect(checkGradients(problem, problem.start, { cells })).toEqual(cells.map((cell) => all.get(cell)));
  });

  it('refuses what is no gradient of a trained parameter', () => {
    const fixed = { ...problem, network: { ...problem.network, trainBias: false } };
    for (const cell of ['dWo[3,1]', 'Wo[1,2]', 'dBo[1,1]']) {
      expect(() => checkGradients(fixed, problem.start, { cells: [cell] })).toThrow(`"${cell}" is no gradient`);
    }
  });

  it('gives the costs that plain loops give for the nudged parameters', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryProblem({ maxLayers: 4, maxNeurons: 3, maxSamples: 3, maxMagnitude: 1.5 }), (any) => {
        for (const { parameter, analytic, above, below, nudge, verdict } of checkGradients(any, any.start)) {
          const { layer, kind, i } = placeOf(any, parameter);
          const value = any.start[kind][layer]![i]!;
          expect([above.value, below.value]).toEqual([value + nudge, value - nudge]);
          for (const nudged of [above, below]) {
            const start = { W: any.start.W.map((w) => w.slice()), b: any.start.b.map((row) => row.slice()) };
            start[kind][layer]![i] = nudged.value;
            expect(nudged.cost).toBeCloseTo(plainCost({ ...any, start }), 10);
          }
          if (verdict !== 'agrees') continue;
          compared++;
          expect((above.cost - below.cost) / (above.value - below.value)).toBeCloseTo(analytic, 3);
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it('finds no difference where a cost is large, small or all but reached', () => {
    // Of magnitude 300 one network in 150,000 saturates so that rounding hides its slope at every nudge.
    for (const magnitude of [1e-3, 30, 100]) {
      fc.assert(
        fc.property(
          arbitraryProblem({ maxLayers: 4, maxNeurons: 4, maxSamples: 4, maxMagnitude: magnitude }),
          (any) => {
            const differing = checkGradients(any, any.start).filter(({ verdict }) => verdict === 'differs');
            expect(differing).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
    }
    const trainer = createTrainer(problem);
    for (let updates = 0; updates < 100_000; updates = updates * 2 + 1) {
      trainer.iterate(updates - trainer.iteration);
      const checks = checkGradients(problem, trainer.parameters());
      // One output learns to be 0 and comes as near to the kink of its ReLU as any nudge.
      expect(checks.filter(({ verdict, crossing }) => verdict !== 'agrees' && crossing !== 'Zo[2,2]')).toEqual([]);
    }
  });

  it('says that slope and gradient differ when they do', () => {
    // So wide a nudge sees the bend of tanh and not its slope.
    const bent: Problem = {
      ...problem,
      network: { layers: [1, 1], activations: ['tanh'], bias: false, trainBias: false },
      m: 1,
      X: Float64Array.of(1),
      Y: Float64Array.of(0),
      start: { W: [Float64Array.of(0.5)], b: [Float64Array.of(0)] },
    };
    const [check] = checkGradients(bent, bent.start, { nudge: 1, retries: 0 });
    expect(check).toMatchObject({ verdict: 'differs', nudge: 1, above: { value: 1.5 }, below: { value: -0.5 } });
  });

  it('does not take a slope of 0 across a valley for the slope in it', () => {
    // Nudges of 1e-5 and 1e-6 saturate tanh on both sides of 0, to costs that are equal.
    const zeros = (count: number) => new Float64Array(count);
    const valley: Problem = {
      ...problem,
      network: { layers: [2, 1, 1, 1], activations: ['linear', 'linear', 'tanh'], bias: false, trainBias: false },
      m: 1,
      X: Float64Array.of(-73.9248098149731, 5.9331913232739685e-22),
      Y: zeros(1),
      start: {
        W: [
          Float64Array.of(0, -199.99911269364966),
          Float64Array.of(299.99999999999915),
          Float64Array.of(299.9999999999991),
        ],
        b: [zeros(1), zeros(1), zeros(1)],
      },
    };
    expect(checkGradients(valley, valley.start, { cells: ['dWh1[1,1]'] })).toMatchObject([{ verdict: 'agrees' }]);
  });

  it('does not take a slope for settled that rounding keeps still', () => {
    // Inputs of 2 million saturate tanh at a nudge of 1e-5; the slope is that between two equal costs until 1e-7.
    const saturated: Problem = {
      ...problem,
      network: { layers: [1, 1], activations: ['tanh'], bias: true, trainBias: false },
      m: 1,
      X: Float64Array.of(1_960_000),
      Y: Float64Array.of(0),
      start: { W: [Float64Array.of(0)], b: [Float64Array.of(4e-15)] },
    };
    const [check] = checkGradients(saturated, saturated.start);
    expect(check).toMatchObject({ verdict: 'agrees', nudge: 1e-7 });
  });

  it('does not take for settled what is small beside a wrong gradient alone', () => {
    // Nudges of 1e-5 and 1e-6 saturate a sigmoid on both sides: slopes of 0 and of 0.0004, where it is 56,000.
    const saturated: Problem = {
      ...problem,
      network: { layers: [1, 1], activations: ['sigmoid'], bias: true, trainBias: false },
      m: 1,
      X: Float64Array.of(1.8e7),
      Y: Float64Array.of(0.5),
      start: { W: [Float64Array.of(0)], b: [Float64Array.of(0.05)] },
    };
    expect(checkGradients(saturated, saturated.start)).toMatchObject([{ verdict: 'agrees' }]);
  });

  it('makes a nudge as small as the steepest slopes want', () => {
    const steep: Problem = {
      ...problem,
      network: { layers: [1, 1, 1], activations: ['linear', 'sigmoid'], bias: true, trainBias: false },
      m: 1,
      X: Float64Array.of(1e5),
      Y: Float64Array.of(0),
      start: { W: [Float64Array.of(0), Float64Array.of(5e4)], b: [Float64Array.of(0), Float64Array.of(0)] },
    };
    expect(checkGradients(steep, steep.start, { cells: ['dWh[1,1]'] })).toMatchObject([{ verdict: 'agrees' }]);
    expect(checkGradients(steep, steep.start, { cells: ['dWh[1,1]'], retries: 5 })).toMatchObject([
      { verdict: 'differs' },
    ]);
  });

  it('knows that what a nudge wakes rounds as well', () => {
    // A tanh that stands at 0; what it passes on when it is nudged all but cancels out, in digits that rounding has made.
    const zeros = (count: number) => new Float64Array(count);
    const sparse = (count: number, values: Readonly<Record<number, number>>) => Object.assign(zeros(count), values);
    const cancelling: Problem = {
      ...problem,
      network: {
        layers: [4, 4, 4, 4, 1],
        activations: ['sigmoid', 'tanh', 'linear', 'linear'],
        bias: false,
        trainBias: false,
      },
      m: 2,
      X: zeros(8),
      Y: zeros(2),
      start: {
        W: [
          zeros(16),
          sparse(16, { 3: 2.858750473025811e-9 }),
          sparse(16, { 8: -1.4999999979307288, 11: 1.4999999958614567, 12: 5.143091614672093e-17 }),
          sparse(4, { 0: 1.4999999958614583, 3: 1.499999995861461 }),
        ],
        b: [zeros(4), zeros(4), zeros(4), zeros(1)],
      },
    };
    expect(checkGradients(cancelling, cancelling.start, { cells: ['dWh2[1,3]'] })).toMatchObject([
      { verdict: 'agrees' },
    ]);
  });

  it('says so where the numbers are no longer finite', () => {
    const linear = oracle('hmkcode-2-2-1').problem;
    const start = { W: linear.start.W.map((w) => w.map(() => 1e200)), b: linear.start.b };
    const checks = checkGradients(linear, start);
    expect(checks.every(({ verdict, numeric }) => verdict === 'not-finite' && numeric === undefined)).toBe(true);
  });

  it('makes a nudge smaller that would cross a kink', () => {
    const nudged = checkGradients(problem, problem.start, { nudge: 1 });
    expect(nudged.every(({ verdict }) => verdict === 'agrees')).toBe(true);
    expect(nudged.some(({ nudge }) => nudge < 0.5)).toBe(true);
    for (const { analytic, numeric } of nudged) expect(numeric).toBeCloseTo(analytic, 6);
  });

  it.each(['kink-1-2-2', 'kink-one-1-2-2'])('claims no slope at a kink, and says whose it is: %s', (name) => {
    const kink = oracle(name).problem;
    const checks = checkGradients(kink, kink.start);
    // Zh[1,1], Zh[1,2] and Zo[3,1] are 0: what they are made from moves them.
    const crossings = Object.fromEntries(checks.map(({ cell, crossing }) => [cell, crossing]));
    expect(crossings).toEqual({
      'dWo[1,1]': undefined,
      'dWo[1,2]': undefined,
      'dWo[2,1]': 'Zo[3,1]',
      'dWo[2,2]': undefined,
      'dBo[1,1]': 'Zo[3,1]',
      'dBo[1,2]': undefined,
      'dWh[1,1]': 'Zh[1,1]',
      'dWh[1,2]': 'Zh[1,2]',
      'dBh[1,1]': 'Zh[1,1]',
      'dBh[1,2]': 'Zh[1,2]',
    });
    for (const { cell, verdict, numeric, crossing } of checks) {
      expect(verdict, cell).toBe(crossing === undefined ? 'agrees' : 'kink');
      expect(numeric === undefined, cell).toBe(crossing !== undefined);
    }
  });

  it('leaves the problem as it is', () => {
    const before = structuredClone(problem);
    checkGradients(problem, problem.start);
    expect(problem).toEqual(before);
  });
});

describe('createGradientChecker', () => {
  it('checks as many as it is told to, and says when all are done', () => {
    const { problem } = oracle('article-1-2-2');
    const checker = createGradientChecker(problem, problem.start);
    expect(checker.total).toBe(10);
    expect(checker.advance(3)).toBe(false);
    expect(checker.checks).toHaveLength(3);
    expect(checker.advance(7)).toBe(true);
    expect(checker.advance(1)).toBe(true);
    expect(checker.checks).toEqual(checkGradients(problem, problem.start));
  });
});

/** Where a parameter stands: `Wh2[1,3]`. */
function placeOf({ network }: Problem, parameter: string): { layer: number; kind: 'W' | 'b'; i: number } {
  const [, letter, suffix, row, col] = /^([WB])(.*)\[(\d+),(\d+)\]$/.exec(parameter)!;
  const depth = network.layers.length - 1;
  const layer = suffix === 'o' ? depth - 1 : Number(suffix!.slice(1) || 1) - 1;
  const i = (Number(row) - 1) * network.layers[layer + 1]! + Number(col) - 1;
  return { layer, kind: letter === 'W' ? 'W' : 'b', i };
}

/** The cost by the textbook, one sample after the other. */
function plainCost({ network, m, X, Y, reduction, start }: Problem): number {
  const activate = {
    relu: (z: number) => Math.max(0, z),
    'leaky-relu': (z: number) => (z > 0 ? z : 0.01 * z),
    sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
    linear: (z: number) => z,
  };
  let cost = 0;
  for (let sample = 0; sample < m; sample++) {
    const nInputs = network.layers[0]!;
    let a = Array.from({ length: nInputs }, (_, j) => X[sample * nInputs + j]!);
    for (const [l, activation] of network.activations.entries()) {
      const input = a;
      const nOut = network.layers[l + 1]!;
      a = Array.from({ length: nOut }, (_, j) => {
        const z = input.reduce((sum, value, k) => sum + value * start.W[l]![k * nOut + j]!, 0) + start.b[l]![j]!;
        return activate[activation](z);
      });
    }
    for (const [j, output] of a.entries()) cost += (output - Y[sample * a.length + j]!) ** 2 / 2;
  }
  return reduction === 'mean' ? cost / m : cost;
}
