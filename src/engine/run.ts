import { checkProblem, checkRecord } from './checkProblem.ts';
import { diagnose } from './diagnose.ts';
import { createCostHistory } from './history/costHistory.ts';
import { createKeyframes } from './history/keyframes.ts';
import { nonFiniteOf } from './nonFiniteOf.ts';
import { createTrainer } from './trainer.ts';
import type { CostCurve, Diagnosis, Keyframe, NonFinite, Parameters, Problem, RunRecord, Trace } from './types.ts';
import { copyOfParameters, RECENT_COSTS } from './workspace.ts';

/** A training run whose every iteration can be revisited. */
export interface Run {
  /** Updates made so far. */
  readonly trained: number;
  /**
   * Works toward the pass at `iteration` by at most `budget` iterations of replay, or of training past `trained`.
   * True when it is there, or when it can come no further: then the pass at `trained` is not finite, `trace()` is that
   * pass and `nonFinite()` says why.
   */
  reach(iteration: number, budget: number): boolean;
  /** Trains on from `trained` by at most `count` and returns how many it made: fewer would leave the finite numbers. */
  train(count: number): number;
  /** The whole trace of the iteration last reached or trained to, in arrays of its own. */
  trace(): Trace;
  /** Of that trace, and of the costs up to it. */
  diagnosis(): Diagnosis;
  /** The first number of that trace that is not finite, if there is one. */
  nonFinite(): NonFinite | undefined;
  costs(): CostCurve;
  /** At `trained`, copied. */
  parameters(): Parameters;
  /** What it takes to go on elsewhere: the start, the newest parameters and the curve. */
  record(): RunRecord;
}

/**
 * A new run of a problem, or one that goes on from a record of it. Copies what it is given.
 * @throws Error that names the place when a shape is wrong or a number not finite
 */
export function createRun(problem: Problem, record?: RunRecord): Run {
  checkProblem(problem);
  const { network, m } = problem;
  if (record) checkRecord(network, record);
  const start: Keyframe = { iteration: 0, parameters: copyOfParameters(problem.start) };
  const later = record?.keyframes.filter(({ iteration }) => iteration > 0) ?? [];
  let trained = record?.trained ?? 0;
  const keyframes = createKeyframes([
    start,
    ...later.map(({ iteration, parameters }) => ({ iteration, parameters: copyOfParameters(parameters) })),
  ]);
  const costs = createCostHistory(record?.costs);
  const trainer = createTrainer(problem, keyframes.atOrBefore(trained));
  /** What is at `trained` while the trainer is elsewhere. */
  let newest: Keyframe = keyframes.atOrBefore(trained);
  /** Whether the pass at the trainer's iteration is finite; unknown until it is made. */
  let finite: boolean | undefined;

  /** Where to replay `iteration` from: near it, and early enough for the costs that a diagnosis looks at. */
  const baseFor = (iteration: number): Keyframe => {
    const early = keyframes.atOrBefore(Math.max(0, iteration - RECENT_COSTS + 1));
    if (iteration - early.iteration < keyframes.stride + RECENT_COSTS) return early;
    return newest.iteration <= iteration ? newest : keyframes.atOrBefore(iteration);
  };

  /** Puts the trainer at `base`; what it was at is kept if it is the newest. */
  const restartAt = (base: Keyframe): void => {
    if (trainer.iteration === trained) newest = { iteration: trained, parameters: trainer.parameters() };
    trainer.restart(base);
    finite = undefined;
  };

  /** Iterates to `iteration`, at most `budget` times, keeping what the histories want; how many it made. */
  const advance = (iteration: number, budget: number): number => {
    const end = Math.min(iteration, trainer.iteration + budget);
    let made = 0;
    while (trainer.iteration < end) {
      const at = trainer.iteration;
      keyframes.offer(at, trainer.parameters);
      // One alone where its cost is wanted, otherwise as far as nothing is.
      const stop = costs.wanted === at ? at + 1 : Math.min(keyframes.wantedAfter(at), costs.wanted);
      const count = Math.min(stop, end) - at;
      finite = undefined;
      const done = trainer.iterate(count);
      made += done;
      trained = Math.max(trained, trainer.iteration);
      if (done < count) {
        // The last cost before the one of the pass that ends the numbers.
        if (done > 0) costs.add(trainer.iteration - 1, trainer.recentCosts().at(-2)!);
        break;
      }
      costs.add(trainer.iteration - 1, trainer.cost);
    }
    return made;
  };

  /** Makes the pass at the trainer's iteration unless it is there. */
  const pass = (): boolean => {
    if (finite === undefined) {
      finite = trainer.pass();
      if (Number.isFinite(trainer.cost)) costs.add(trainer.iteration, trainer.cost);
    }
    return finite;
  };
  // So that the curve has its first value.
  if (!record) pass();

  /** At `trained`. The arrays are the run's own. */
  const newestKeyframe = (): Keyframe =>
    trainer.iteration === trained ? { iteration: trained, parameters: trainer.parameters() } : newest;

  return {
    get trained() {
      return trained;
    },
    reach(iteration, budget) {
      const base = baseFor(Math.min(iteration, trained));
      const at = trainer.iteration;
      const onTheWay = base.iteration <= at && at <= iteration && trainer.stretchStart <= base.iteration;
      if (!onTheWay) restartAt(base);
      const made = advance(iteration, budget);
      return trainer.iteration === iteration || made < budget;
    },
    train(count) {
      if (trainer.iteration !== trained) restartAt(newest);
      return advance(trained + count, count);
    },
    trace() {
      pass();
      return trainer.trace();
    },
    diagnosis() {
      pass();
      const at = trainer.iteration;
      const recent = trainer.recentCosts();
      const complete = recent.length >= Math.min(RECENT_COSTS, at + 1);
      const led = complete ? recent : costs.upTo(at, RECENT_COSTS);
      return diagnose(network, m, trainer.peek(), led, costs.first);
    },
    nonFinite() {
      return pass() ? undefined : nonFiniteOf(network, m, trainer.peek());
    },
    costs: () => costs.curve(),
    parameters: () => copyOfParameters(newestKeyframe().parameters),
    record() {
      const { iteration, parameters } = newestKeyframe();
      const last = { iteration, parameters: copyOfParameters(parameters) };
      const first = { iteration: 0, parameters: copyOfParameters(problem.start) };
      return { trained, keyframes: trained === 0 ? [first] : [first, last], costs: costs.curve() };
    },
  };
}
