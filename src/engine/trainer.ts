import { assert } from '../lib/assert.ts';
import { checkParameters, checkProblem } from './checkProblem.ts';
import { iterateFor } from './iterate.ts';
import { passInto } from './pass.ts';
import { copyOfTrace, traceOf } from './traceOf.ts';
import type { Keyframe, Parameters, Problem, Trace } from './types.ts';
import { copyOfParameters, costAt, createWorkspace, RECENT_COSTS, RECENT_MASK, setParameters } from './workspace.ts';

/** Trains one network, forward only, in memory that is allocated once. */
export interface Trainer {
  /** Updates made. */
  readonly iteration: number;
  /** Of the last pass; NaN before the first. */
  readonly cost: number;
  /**
   * Makes up to `count` whole iterations (forward, cost, backward, update) and returns how many. It stops before an
   * update when a number of the pass or the update is not finite: the parameters stay the last finite ones.
   * Allocates nothing.
   */
  iterate(count: number): number;
  /** Makes the pass at the current iteration without committing its update; whether all of it is finite. */
  pass(): boolean;
  /** All numbers of the last pass and its update, in arrays of their own. Throws before the first pass. */
  trace(): Trace;
  /** The same in the trainer's own arrays: good until it goes on. */
  peek(): Trace;
  /** The current parameters, copied. */
  parameters(): Parameters;
  /** All that it takes to go on from here, copied. */
  keyframe(): Keyframe;
  /** Goes on from a keyframe as if it had made it. */
  restart(keyframe: Keyframe): void;
  /** The costs of the last passes, oldest first, at most 16. Copied. */
  recentCosts(): Float64Array;
}

/**
 * A trainer at the problem's start values, or at a keyframe of its run. Copies what it is given.
 * @throws Error that names the place when a shape is wrong or a number not finite
 */
export function createTrainer(problem: Problem, from?: Keyframe): Trainer {
  checkProblem(problem);
  const workspace = createWorkspace(problem);
  const iterate = iterateFor(workspace);
  /** The first iteration whose cost is known. */
  let known = 0;
  /** The iteration of the last pass. */
  let passed = -1;

  /** As many costs as are known, at most so many. */
  const costsUpTo = (last: number, most: number): Float64Array => {
    const first = Math.max(known, last - most + 1);
    return Float64Array.from({ length: last - first + 1 }, (_, i) => costAt(workspace, first + i));
  };

  const trainer: Trainer = {
    get iteration() {
      return workspace.iteration;
    },
    get cost() {
      return passed < 0 ? Number.NaN : costAt(workspace, passed);
    },
    iterate(count) {
      const done = iterate(workspace, count);
      if (count > 0) passed = done < count ? workspace.iteration : workspace.iteration - 1;
      // A general pass writes what follows from a number that is not finite exactly as the formulas say.
      if (done < count) passInto(workspace);
      return done;
    },
    pass() {
      passed = workspace.iteration;
      return passInto(workspace);
    },
    trace() {
      return copyOfTrace(trainer.peek());
    },
    peek() {
      assert(passed >= 0, 'there are no numbers before the first pass: call pass() or iterate()');
      const { current, next } = workspace;
      const committed = passed < workspace.iteration;
      return traceOf(workspace, passed, committed ? { used: next, made: current } : { used: current, made: next });
    },
    parameters() {
      return copyOfParameters(workspace.current);
    },
    keyframe() {
      const { iteration } = workspace;
      return { iteration, parameters: trainer.parameters(), recent: costsUpTo(iteration - 1, RECENT_COSTS - 1) };
    },
    restart({ iteration, parameters, recent }) {
      setParameters(workspace.current, parameters);
      setParameters(workspace.next, parameters);
      workspace.iteration = iteration;
      known = iteration - recent.length;
      for (const [i, cost] of recent.entries()) workspace.costs[(known + i) & RECENT_MASK] = cost;
      passed = -1;
    },
    recentCosts: () => costsUpTo(passed, RECENT_COSTS),
  };
  if (from) {
    checkParameters('from.parameters', problem.network, from.parameters);
    trainer.restart(from);
  }
  return trainer;
}
