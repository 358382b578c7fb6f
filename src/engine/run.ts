import { checkProblem, checkRecord } from './checkProblem.ts';
import { diagnose } from './diagnose.ts';
import { createCostHistory } from './history/costHistory.ts';
import { createKeyframes } from './history/keyframes.ts';
import { nonFiniteOf } from './nonFiniteOf.ts';
import { createTrainer } from './trainer.ts';
import type { CostCurve, Diagnosis, Keyframe, NonFinite, Problem, RunRecord, Trace } from './types.ts';
import { copyOfParameters } from './workspace.ts';

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
  newest(): Keyframe;
  /** What it takes to go on elsewhere. */
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
  const start: Keyframe = { iteration: 0, parameters: problem.start, recent: new Float64Array(0) };
  const later = record?.keyframes.filter(({ iteration }) => iteration > 0) ?? [];
  let trained = record?.trained ?? 0;
  const keyframes = createKeyframes([start, ...later].map(copyOf));
  const costs = createCostHistory(record?.costs);
  const trainer = createTrainer(problem, keyframes.atOrBefore(trained));
  /** What is at `trained` while the trainer is elsewhere. */
  let newest: Keyframe = keyframes.atOrBefore(trained);
  /** Whether the pass at the trainer's iteration is finite; unknown until it is made. */
  let finite: boolean | undefined;

  /** Where to replay `iteration` from: the nearest that is kept. */
  const baseFor = (iteration: number): Keyframe => {
    const kept = keyframes.atOrBefore(iteration);
    return kept.iteration < newest.iteration && newest.iteration <= iteration ? newest : kept;
  };

  /** Puts the trainer at `base`; what it was at is kept if it is the newest. */
  const restartAt = (base: Keyframe): void => {
    if (trainer.iteration === trained) newest = trainer.keyframe();
    trainer.restart(base);
    finite = undefined;
  };

  /** Iterates to `iteration`, at most `budget` times, keeping what the histories want; how many it made. */
  const advance = (iteration: number, budget: number): number => {
    const end = Math.min(iteration, trainer.iteration + budget);
    let made = 0;
    while (trainer.iteration < end) {
      const at = trainer.iteration;
      keyframes.offer(at, trainer.keyframe);
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

  /** At `trained`, copied. */
  const newestKeyframe = (): Keyframe => (trainer.iteration === trained ? trainer.keyframe() : copyOf(newest));

  return {
    get trained() {
      return trained;
    },
    reach(iteration, budget) {
      const base = baseFor(Math.min(iteration, trained));
      const at = trainer.iteration;
      const onTheWay = base.iteration <= at && at <= iteration;
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
      return diagnose(network, m, trainer.peek(), trainer.recentCosts(), costs.first);
    },
    nonFinite() {
      return pass() ? undefined : nonFiniteOf(network, m, trainer.peek());
    },
    costs: () => costs.curve(),
    newest: newestKeyframe,
    record: () => ({ trained, keyframes: [newestKeyframe()], costs: costs.curve() }),
  };
}

function copyOf({ iteration, parameters, recent }: Keyframe): Keyframe {
  return { iteration, parameters: copyOfParameters(parameters), recent: recent.slice() };
}
