import type { Run } from '../engine/index.ts';
import type { CostCurve, GradientCheck, Keyframe, Parameters, Problem, RunRecord } from '../engine/types.ts';
import type { Engine } from '../worker/dispatcher.ts';

/** The one weight after one more update: any rule will do whose every step shows in what follows. */
const update = (weight: number): number => (weight * 31 + 7) % 1_000_003;

/** The weight that a run from `start` has after so many updates, computed in one go. */
export function fakeWeight(start: number, iteration: number): number {
  let weight = start;
  for (let i = 0; i < iteration; i += 1) weight = update(weight);
  return weight;
}

/** A 1-1 network whose one weight starts at `start`. */
export function fakeProblem(start: number): Problem {
  return {
    network: { layers: [1, 1], activations: ['linear'], bias: false, trainBias: false },
    m: 1,
    X: new Float64Array([1]),
    Y: new Float64Array([0]),
    reduction: 'sum',
    learningRate: 0.5,
    reluDerivativeAtZero: 0,
    start: parametersOf(start),
  };
}

function parametersOf(weight: number): Parameters {
  return { W: [new Float64Array([weight])], b: [new Float64Array(1)] };
}

export interface FakeEngineOptions {
  /** Told of every iteration that is worked on, replayed or trained. */
  readonly onIteration?: () => void;
  /** Told of every pass that is made to be shown. */
  readonly onPass?: () => void;
  /** No run can be trained further. */
  readonly lastFinite?: number;
  /** An iteration on which the engine breaks its promise. */
  readonly breaksAt?: number;
}

/** How many gradients there are to check. */
export const FAKE_GRADIENTS = 1_000;
/** As many draws are dead where none is alive. */
const FAKE_DRAWS = 50;

/** The check of the gradient of that number, at the one weight given. */
export function fakeCheck(weight: number, n: number): GradientCheck {
  return {
    cell: `dWo[1,${n}]`,
    parameter: `Wo[1,${n}]`,
    analytic: weight,
    numeric: weight,
    nudge: 0.5,
    above: { value: weight + 0.5, cost: n },
    below: { value: weight - 0.5, cost: n },
    verdict: 'agrees',
  };
}

/**
 * An engine whose runs have one weight, made by {@link fakeWeight}. A run goes on from a record's keyframes alone, so
 * a record that is wrong, or that belongs to another run, shows in every weight that comes after.
 */
export function createFakeEngine({
  onIteration = () => {},
  onPass = () => {},
  lastFinite = Infinity,
  breaksAt = Infinity,
}: FakeEngineOptions = {}): Engine {
  const createRun = (problem: Problem, record?: RunRecord): Run => {
    const known = new Map([[0, problem.start.W[0]![0]!]]);
    for (const { iteration, parameters } of record?.keyframes ?? []) known.set(iteration, parameters.W[0]![0]!);
    let trained = record?.trained ?? 0;
    let at = trained;
    let weight = known.get(trained)!;
    const newest = { weight };
    let passAt: number | undefined;

    /** Works from where it is up to `target`, by at most `budget` iterations. */
    const advance = (target: number, budget: number) => {
      const end = Math.min(target, at + budget);
      for (let next = at + 1; next <= end; next += 1) {
        if (next === breaksAt) throw new Error(`The fake engine broke at iteration ${breaksAt}.`);
        onIteration();
        weight = update(weight);
        at = next;
      }
      if (at > trained) {
        trained = at;
        newest.weight = weight;
      }
    };
    const newestKeyframe = (): Keyframe => ({
      iteration: trained,
      parameters: parametersOf(newest.weight),
      recent: new Float64Array(Math.min(15, trained)),
    });
    const costs = (): CostCurve => ({
      stride: 1,
      values: new Float64Array([problem.start.W[0]![0]!]),
      last: { iteration: trained, cost: newest.weight },
    });

    return {
      get trained() {
        return trained;
      },
      reach(iteration, budget) {
        const target = Math.min(iteration, lastFinite);
        if (at > target) {
          at = Math.max(...[...known.keys()].filter((k) => k <= target));
          weight = known.get(at)!;
        }
        advance(target, budget);
        return at === target;
      },
      train(count) {
        at = trained;
        weight = newest.weight;
        const from = trained;
        advance(lastFinite, count);
        return trained - from;
      },
      trace: () => ({ iteration: at, matrices: { Wo: { rows: 1, cols: 1, data: new Float64Array([weight]) } } }),
      diagnosis: () => ({ deadNeurons: [], saturatedNeurons: [], stuck: false, trend: 'starting' }),
      nonFinite() {
        if (passAt !== at) onPass();
        passAt = at;
        return at < lastFinite
          ? undefined
          : { iteration: at, cell: 'Wo.next[1,1]', value: Infinity, from: { cell: 'Wo[1,1]', value: weight } };
      },
      costs,
      newest: newestKeyframe,
      record: () => ({ trained, keyframes: [newestKeyframe()], costs: costs() }),
    };
  };
  const createGradientChecker: Engine['createGradientChecker'] = (_problem, parameters, options) => {
    const wanted = options?.cells ?? Array.from({ length: FAKE_GRADIENTS }, (_, i) => `dWo[1,${i + 1}]`);
    if (wanted.includes('X[1,1]')) throw new Error('"X[1,1]" is no gradient.');
    const checks: GradientCheck[] = [];
    return {
      total: wanted.length,
      checks,
      advance(count) {
        for (const cell of wanted.slice(checks.length, checks.length + count)) {
          onIteration();
          checks.push(fakeCheck(parameters.W[0]![0]!, Number(/\d+(?=\])/.exec(cell)![0])));
        }
        return checks.length === wanted.length;
      },
    };
  };
  return {
    createRun,
    createGradientChecker,
    createStartDrawer(_problem, seed) {
      let draws = 0;
      return {
        draw(count) {
          if (seed >= 0) return { parameters: parametersOf(seed), draws: 1 };
          for (let i = 0; i < count && draws < FAKE_DRAWS; i += 1) {
            onIteration();
            draws += 1;
          }
          if (draws < FAKE_DRAWS) return undefined;
          throw Object.assign(new Error('No living start was found.'), { code: 'not-alive' });
        },
      };
    },
  };
}
