import type { GradientChecker, Run, StartDrawer } from '../engine/index.ts';
import { MAX_ITERATIONS } from '../lab/limits.ts';
import { assert } from '../lib/assert.ts';
import type {
  CheckProgress,
  GradientCheck,
  PassResult,
  RandomStart,
  RequestMessage,
  TrainResult,
} from '../protocol/index.ts';
import { buffersOf } from './buffersOf.ts';
import { createSliceBudget, type SliceBudget } from './slices.ts';

/** What a job tells the page, and the buffers of it that may be handed over. */
export type Told<T> = { readonly value: T; readonly transfer: Transferable[] };
export type JobResult = Told<PassResult | TrainResult | RandomStart | readonly GradientCheck[]>;

/** A request that takes many slices. Its unit of work is an iteration, one gradient to check, or one draw. */
export interface Job {
  readonly id: number;
  readonly startedAtMs: number;
  /** True when it works on the open run, which is lost when it fails. */
  readonly usesRun: boolean;
  readonly budget: SliceBudget;
  /** How many units it may do by now: all there are, but for training, which keeps a pace. */
  allowance(elapsedMs: number): number;
  /** Works for at most `budget` units and gives the result, or undefined while there is more to do. */
  work(budget: number): JobResult | undefined;
  /** What it reports while it works, for those that do; undefined while there is nothing yet. */
  readonly progress?: () => Told<PassResult | CheckProgress> | undefined;
  /** The result when it is ended early; undefined when it then has none. */
  ended(): JobResult | undefined;
}

/** How many iterations training may have made so many milliseconds after it began. */
export type Pace = (elapsedMs: number) => number;

/** When a job began, how large its slices are, and how it says between two passes that it is alive. */
export interface Timing extends Pick<Job, 'startedAtMs' | 'budget'> {
  readonly beat: () => void;
}

/**
 * A job that begins once the run is so far trained: what the page has seen by looking ahead was made by other runs. If
 * training is ended before that, it still catches up first, so that its answer is no older than what the page has seen.
 */
export function onceTrained(
  run: Run,
  trained: number,
  { op, beat, ...own }: Timing & Pick<Job, 'id'> & Pick<RequestMessage, 'op'>,
  begin: () => Job,
): Job {
  let job = run.trained < trained ? undefined : begin();
  if (job) return job;
  const advance = (budget: number): Job | undefined => {
    const count = Math.min(budget, trained - run.trained);
    assert(run.train(count) === count, `The run left the finite numbers before iteration ${trained}, which was seen.`);
    if (run.trained < trained) return undefined;
    beat();
    // That makes the pass there, whose cost the curve has by now.
    run.nonFinite();
    return begin();
  };
  return {
    ...own,
    get startedAtMs() {
      return job?.startedAtMs ?? own.startedAtMs;
    },
    get usesRun() {
      return job?.usesRun ?? true;
    },
    allowance: (elapsedMs) => job?.allowance(elapsedMs) ?? Infinity,
    work(budget) {
      if (job) return job.work(budget);
      job = advance(budget);
      return undefined;
    },
    progress: () => job?.progress?.(),
    ended() {
      if (op === 'train') job ??= advance(Infinity);
      return job?.ended();
    },
  };
}

/** The pass at `iteration`, to which the run replays or trains. */
export function passJob(id: number, run: Run, iteration: number, { beat, ...timing }: Timing): Job {
  const target = Math.min(iteration, MAX_ITERATIONS);
  return {
    id,
    ...timing,
    usesRun: true,
    allowance: () => Infinity,
    work: (budget) => (run.reach(target, budget) ? handedOver(passOf(run, beat)) : undefined),
    ended: () => undefined,
  };
}

/** Training from the newest iteration until it is ended, the numbers end or the limit is reached. */
export function trainJob(id: number, run: Run, pace: Pace, { beat, ...timing }: Timing): Job {
  const from = run.trained;
  const result = (reason: TrainResult['reason']): JobResult => handedOver({ ...passOf(run, beat), reason });
  return {
    id,
    ...timing,
    usesRun: true,
    allowance: (elapsedMs) => from + pace(elapsedMs) - run.trained,
    work(budget) {
      const count = Math.min(budget, MAX_ITERATIONS - run.trained);
      if (run.train(count) < count) return result('non-finite');
      return run.trained >= MAX_ITERATIONS ? result('limit') : undefined;
    },
    progress: () => handedOver(passOf(run, beat)),
    ended: () => result('stopped'),
  };
}

/** What a job works with, once its code has come. */
interface Arriving<T> {
  /** How much may be done by now. */
  readonly allowance: () => number;
  /** Undefined until then; throws what kept it from coming. */
  readonly value: () => T | undefined;
}

function arriving<T extends object>(made: T | Promise<T>): Arriving<T> {
  let value = made instanceof Promise ? undefined : made;
  let failure: { readonly error: unknown } | undefined;
  if (made instanceof Promise) {
    made.then(
      (one) => {
        value = one;
      },
      (error: unknown) => {
        failure = { error };
      },
    );
  }
  return {
    allowance: () => ((value ?? failure) ? Infinity : 0),
    value() {
      if (failure) throw failure.error;
      return value;
    },
  };
}

/** Gradient after gradient beside the slope of the cost. */
export function checkJob(id: number, made: GradientChecker | Promise<GradientChecker>, startedAtMs: number): Job {
  const checker = arriving(made);
  return {
    id,
    startedAtMs,
    usesRun: false,
    // A gradient costs a few passes, and another network than the run's may be asked about.
    budget: createSliceBudget(),
    allowance: checker.allowance,
    work(budget) {
      const one = checker.value();
      return one?.advance(budget) ? { value: one.checks, transfer: [] } : undefined;
    },
    progress() {
      const one = checker.value();
      return one && { value: { done: one.checks.length, total: one.total }, transfer: [] };
    },
    ended: () => undefined,
  };
}

/** Draw after draw until one is alive. */
export function drawJob(id: number, made: StartDrawer | Promise<StartDrawer>, startedAtMs: number): Job {
  const drawer = arriving(made);
  return {
    id,
    startedAtMs,
    usesRun: false,
    budget: createSliceBudget(),
    allowance: drawer.allowance,
    work(budget) {
      const value = drawer.value()?.draw(budget);
      return value && { value, transfer: [] };
    },
    ended: () => undefined,
  };
}

/** A pass is made of copies that nothing else holds: they are handed over, up to 20 MB of them at once. */
function handedOver<T extends PassResult>(value: T): Told<T> {
  return { value, transfer: buffersOf(value) };
}

/** What is told of the pass where the run is, which mostly has to be made: what has been done before may have been one. */
function passOf(run: Run, beat: Timing['beat']): PassResult {
  beat();
  const nonFinite = run.nonFinite();
  const { parameters, recent } = run.newest();
  return {
    trace: run.trace(),
    diagnosis: run.diagnosis(),
    trained: run.trained,
    costs: run.costs(),
    parameters,
    recent,
    ...(nonFinite && { nonFinite }),
  };
}
