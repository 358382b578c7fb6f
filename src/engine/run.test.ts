import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../testing/arbitraryProblem.ts';
import { oracle } from '../testing/oracles.ts';
import { createRun, type Run } from './run.ts';
import { createTrainer } from './trainer.ts';
import type { Problem, Trace } from './types.ts';

const { problem } = oracle('article-1-2-2');

/** Without gates, nothing stops a learning rate that is too large. */
const diverging: Problem = {
  ...problem,
  network: { ...problem.network, activations: ['linear', 'linear'] },
  learningRate: 1,
};

/** Reaches an iteration in slices of a budget; how many slices it took. */
function reachIn(run: Run, iteration: number, budget: number): number {
  let slices = 1;
  while (!run.reach(iteration, budget)) {
    if (++slices > 1_000_000) throw new Error(`never reached ${iteration}`);
  }
  return slices;
}

/** The trace of an iteration, straight from the start. */
function straightTo(any: Problem, iteration: number): Trace {
  const trainer = createTrainer(any);
  trainer.iterate(iteration);
  trainer.pass();
  return trainer.trace();
}

describe('a new run', () => {
  it('has the pass at the start, one cost and no updates', () => {
    const run = createRun(problem);
    expect(run.trained).toBe(0);
    expect(run.costs()).toEqual({
      stride: 1,
      values: Float64Array.of(3.28125),
      last: { iteration: 0, cost: 3.28125 },
    });
    expect(run.reach(0, 1)).toBe(true);
    expect(run.trace()).toEqual(straightTo(problem, 0));
    expect(run.nonFinite()).toBeUndefined();
    expect(run.diagnosis().trend).toBe('starting');
  });

  it('hands out arrays of its own each time', () => {
    const run = createRun(problem);
    const trace = run.trace();
    structuredClone(trace, { transfer: Object.values(trace.matrices).map(({ data }) => data.buffer) });
    expect(run.trace()).toEqual(straightTo(problem, 0));
  });
});

describe('a run that leaves the finite numbers', () => {
  // C = ½ w², and each update takes w times 1 − η; the curve's stride is more than 1 by the end.
  it.each([2.106, 2.109, 2.118])('keeps its last cost, however long it took: η = %s', (learningRate) => {
    const slow: Problem = {
      ...problem,
      network: { layers: [1, 1], activations: ['linear'], bias: false, trainBias: false },
      m: 1,
      X: Float64Array.of(1),
      Y: Float64Array.of(0),
      learningRate,
      start: { W: [Float64Array.of(1)], b: [Float64Array.of(0)] },
    };
    const run = createRun(slow);
    expect(run.train(100_000)).toBeLessThan(100_000);
    run.trace();
    const { stride, last } = run.costs();
    expect(stride).toBeGreaterThan(1);
    const before = createTrainer(slow);
    before.iterate(last.iteration + 1);
    expect(last.cost).toBe(before.cost);
    expect(last.iteration).toBeGreaterThanOrEqual(run.trained - 1);
  });
});

describe('reach', () => {
  it('trains on where the run has not been', () => {
    const run = createRun(problem);
    expect(reachIn(run, 25, 10)).toBe(3);
    expect(run.trained).toBe(25);
    expect(run.trace()).toEqual(straightTo(problem, 25));
  });

  it('goes no further than its budget at a time', () => {
    const run = createRun(problem);
    expect(run.reach(100, 7)).toBe(false);
    expect(run.trained).toBe(7);
  });

  it('goes back without forgetting how far the run had come', () => {
    const run = createRun(problem);
    run.train(50);
    const newest = run.newest();
    reachIn(run, 10, 1);
    expect(run.trace().iteration).toBe(10);
    expect(run.trained).toBe(50);
    expect(run.newest()).toEqual(newest);
    expect(run.train(1)).toBe(1);
    expect(run.trained).toBe(51);
    expect(run.trace()).toEqual(straightTo(problem, 51));
  });

  it('replays any iteration of a long run to the bit, and with the same diagnosis', () => {
    const long = { ...problem, learningRate: 0.001 };
    const run = createRun(long);
    run.train(5_000);
    const straight = createTrainer(long);
    const seeks = [0, 4_999, 5_000, 1, 1_023, 1_024, 1_025, 2_048, 17, 4_097, 3_333, 15, 16, 2_047, 5_000];
    for (const iteration of seeks) {
      reachIn(run, iteration, 64);
      straight.restart({ iteration: 0, parameters: long.start, recent: new Float64Array(0) });
      straight.iterate(iteration);
      straight.pass();
      expect(run.trace()).toEqual(straight.trace());
    }
    expect(run.trained).toBe(5_000);

    const before = new Map(seeks.map((iteration) => [iteration, (reachIn(run, iteration, 999), run.diagnosis())]));
    for (const iteration of seeks.toReversed()) {
      reachIn(run, iteration, 1);
      expect(run.diagnosis()).toEqual(before.get(iteration));
    }
  }, 60_000);

  it('replays any iteration of any network, in any order and slices, to the bit', () => {
    const visits = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(arbitraryProblem({ maxLayers: 4, maxNeurons: 5, maxSamples: 4 }), visits, (any, list) => {
        const run = createRun(any);
        for (const [iteration, budget] of list) {
          reachIn(run, iteration, budget);
          expect(run.trace()).toEqual(straightTo(any, run.trace().iteration));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('replays at most a stride and a little: 73,219 of 100,000 again', () => {
    const long = { ...problem, learningRate: 0.001 };
    const run = createRun(long);
    expect(run.train(100_000)).toBe(100_000);
    expect(run.reach(73_219, 256 + 32)).toBe(true);
    expect(run.trace()).toEqual(straightTo(long, 73_219));
  });

  it('says that it is there when it can come no further', () => {
    const run = createRun(diverging);
    reachIn(run, 10_000, 100);
    expect(run.trained).toBeLessThan(10_000);
    expect(run.trace().iteration).toBe(run.trained);
    expect(run.nonFinite()?.iteration).toBe(run.trained);
    expect(run.diagnosis().trend).toBe('diverging');
  });
});

describe('train', () => {
  it('tells how many updates it made, and fewer where the numbers end', () => {
    const run = createRun(diverging);
    const made = run.train(10_000);
    expect(made).toBeLessThan(10_000);
    expect(run.trained).toBe(made);
    expect(run.train(1)).toBe(0);
    reachIn(run, 2, 10);
    expect(run.nonFinite()).toBeUndefined();
    expect(run.train(5)).toBe(0);
    expect(run.nonFinite()).toBeDefined();
  });

  it('costs one curve, however it is cut up', () => {
    const whole = createRun(problem);
    whole.train(3_000);
    const cut = createRun(problem);
    for (let made = 0; made < 3_000; made += 8) {
      cut.train(8);
      cut.trace();
      reachIn(cut, made >> 1, 500);
    }
    reachIn(cut, 3_000, 500);
    cut.trace();
    whole.trace();
    expect(cut.costs()).toEqual(whole.costs());
  });
});

describe('diagnosis', () => {
  it('looks at sixteen costs in a row, also right after going on from a visit to the past', () => {
    // A cost so slow that it changes by less than 1e-9 in 16 iterations, but by more in the 64 that the curve spans.
    const slow: Problem = {
      network: { layers: [1, 1], activations: ['linear'], bias: false, trainBias: false },
      m: 1,
      X: Float64Array.of(1),
      Y: Float64Array.of(1),
      reduction: 'sum',
      learningRate: 2e-11,
      reluDerivativeAtZero: 0,
      start: { W: [Float64Array.of(3)], b: [Float64Array.of(0)] },
    };
    const run = createRun(slow);
    run.train(3_000);
    expect(run.diagnosis().trend).toBe('settled');
    reachIn(run, 10, 100);
    run.train(1);
    reachIn(run, 3_001, 100);
    expect(run.diagnosis().trend).toBe('settled');
  });
});

describe('the cost curve', () => {
  it('has the cost of every stride-th iteration, at most 1,024 of them, and the newest', () => {
    const run = createRun(problem);
    run.train(5_000);
    run.trace();
    const { stride, values, last } = run.costs();
    expect(values.length).toBeLessThanOrEqual(1_024);
    expect(values.length).toBe(Math.floor(5_000 / stride) + 1);
    for (const k of [0, 1, 2, 500, values.length - 1]) {
      expect(values[k]).toBe(straightTo(problem, k * stride).matrices['C']!.data[0]);
    }
    expect(last).toEqual({ iteration: 5_000, cost: straightTo(problem, 5_000).matrices['C']!.data[0] });
  });
});

describe('a run that goes on from a record', () => {
  const long = { ...problem, learningRate: 0.001 };
  const first = createRun(long);
  first.train(7_321);
  const record = first.record();

  it('is small: the newest parameters, with the costs that led there', () => {
    expect(record.keyframes.map(({ iteration, recent }) => [iteration, recent.length])).toEqual([[7_321, 15]]);
  });

  it('stands where the other one stood', () => {
    const run = createRun(long, structuredClone(record));
    expect(run.trained).toBe(7_321);
    expect(run.newest()).toEqual(first.newest());
    expect(run.reach(7_321, 1)).toBe(true);
    expect(run.trace()).toEqual(straightTo(long, 7_321));
    expect(run.diagnosis().trend).toBe('falling');
  });

  it('goes on to the same numbers and the same curve', () => {
    const run = createRun(long, record);
    const straight = createRun(long);
    run.train(1_000);
    straight.train(8_321);
    run.trace();
    straight.trace();
    expect(run.newest()).toEqual(straight.newest());
    expect(run.costs()).toEqual(straight.costs());
  });

  it('goes back to what was before, from the start or from what it has of the way', () => {
    const run = createRun(long, record);
    reachIn(run, 100, 64);
    expect(run.trace()).toEqual(straightTo(long, 100));
    const onTheWay = createRun(long);
    onTheWay.train(7_000);
    const keyframes = [onTheWay.newest(), ...record.keyframes];
    const near = createRun(long, { ...record, keyframes });
    expect(reachIn(near, 7_005, 100)).toBe(1);
    expect(near.trace()).toEqual(straightTo(long, 7_005));
  });

  it('says of how training goes what the run itself says, wherever it was taken up again', () => {
    fc.assert(
      fc.property(
        arbitraryProblem({ maxLayers: 3, maxNeurons: 3, maxSamples: 3 }),
        fc.double({ min: 0.05, max: 1.5, noNaN: true }),
        fc.integer({ min: 1, max: 3_000 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 4 }),
        (any, learningRate, count, visits) => {
          const whole = createRun({ ...any, learningRate });
          const taken = createRun({ ...any, learningRate });
          taken.train(count);
          const again = createRun({ ...any, learningRate }, taken.record());
          for (const visit of [taken.trained, ...visits.map((n) => Math.min(n, taken.trained)), taken.trained]) {
            whole.reach(visit, Infinity);
            again.reach(visit, Infinity);
            expect(again.diagnosis()).toEqual(whole.diagnosis());
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('fills in keyframes while it replays, so the next visit is near', () => {
    const run = createRun(long, record);
    expect(reachIn(run, 7_000, 100)).toBe(70);
    expect(reachIn(run, 6_990, 100)).toBe(1);
    expect(run.trace()).toEqual(straightTo(long, 6_990));
    expect(run.newest()).toEqual(first.newest());
  });
});
