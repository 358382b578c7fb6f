import type {
  createGradientChecker,
  createRun,
  createStartDrawer,
  GradientChecker,
  Run,
  StartDrawer,
} from '../engine/index.ts';
import { MAX_ITERATIONS } from '../lab/limits.ts';
import { assert } from '../lib/assert.ts';
import { assertNever } from '../lib/assertNever.ts';
import { isMissingModule } from '../lib/isMissingModule.ts';
import type {
  CheckProgress,
  ErrorCode,
  FromWorker,
  GradientCheck,
  PassResult,
  Problem,
  RandomStart,
  RequestMessage,
  ToWorker,
  TrainResult,
} from '../protocol/index.ts';
import { buffersOf } from './buffersOf.ts';
import { createSliceBudget, type SliceBudget } from './slices.ts';

/** Long work says that it is alive this often, give or take one slice; the page is promised 250 ms. */
const BEAT_MS = 100;

/** Training that is ahead of its pace waits so long: about half a frame. */
const IDLE_MS = 8;

/** What the dispatcher asks of the engine. */
export interface Engine {
  readonly createRun: typeof createRun;
  /** At once, or once its code has come. */
  readonly createGradientChecker: (
    ...given: Parameters<typeof createGradientChecker>
  ) => GradientChecker | Promise<GradientChecker>;
  readonly createStartDrawer: typeof createStartDrawer;
}

export interface DispatcherDeps {
  readonly engine: Engine;
  /** Sends a message to the page; `transfer` lists buffers that may be handed over instead of copied. */
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
  /** Calls back after the messages that are already waiting, and not before `waitMs` milliseconds. */
  readonly nextTurn: (callback: () => void, waitMs: number) => void;
  /** How many iterations training may have made so many milliseconds after it began. */
  readonly pace: (elapsedMs: number) => number;
}

export interface Dispatcher {
  handle(message: ToWorker): void;
}

/** What a job tells the page, and the buffers of it that may be handed over. */
type Told<T> = { readonly value: T; readonly transfer: Transferable[] };
type JobResult = Told<PassResult | TrainResult | RandomStart | readonly GradientCheck[]>;

/** A request that takes many slices. Its unit of work is an iteration, one gradient to check, or one draw. */
interface Job {
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

/**
 * Does what the page asks, in slices of a few milliseconds between which messages come in. A newer open, seek, train
 * or check ends the job before it, so the newest request never waits for an older one; a slice begins only after the
 * messages already waiting were read, so of a burst of requests only the last is worked on. Random weights are drawn
 * when nothing else is to be done: they are wanted all the same, and may take a while.
 */
export function createDispatcher({ engine, post, now, nextTurn, pace }: DispatcherDeps): Dispatcher {
  let open: { readonly key: string; readonly problem: Problem; readonly run: Run } | undefined;
  let job: Job | undefined;
  let drawing: Job | undefined;
  /** The page has room for one event of the current job. */
  let pageReady = false;
  let turnAsked = false;
  let postedAt = 0;
  const budget = createSliceBudget();

  const timing = (): Timing => ({ startedAtMs: now(), budget });

  const say = (message: FromWorker, transfer: Transferable[] = []) => {
    postedAt = now();
    post(message, transfer);
  };

  const beat = (id: number) => {
    if (now() - postedAt >= BEAT_MS) say({ type: 'beat', id });
  };

  const sayResult = (id: number, { value, transfer }: JobResult) => say({ type: 'result', id, value }, transfer);

  const fail = (id: number, error: unknown) =>
    say({
      type: 'failure',
      id,
      code: codeOf(error),
      message: error instanceof Error ? error.message : String(error),
    });

  const endDrawing = () => {
    if (drawing) say({ type: 'cancelled', id: drawing.id });
    drawing = undefined;
  };

  /** Ends what is under way; it is answered before anything new is. */
  const endJob = () => {
    const ending = job;
    job = undefined;
    if (!ending) return;
    try {
      const result = ending.ended();
      if (result) sayResult(ending.id, result);
      else say({ type: 'cancelled', id: ending.id });
    } catch (error) {
      if (ending.usesRun) open = undefined;
      fail(ending.id, error);
    }
  };

  const askTurn = (waitMs = 0) => {
    if (turnAsked) return;
    turnAsked = true;
    nextTurn(() => {
      turnAsked = false;
      workOn();
    }, waitMs);
  };

  const begin = (next: Job) => {
    job = next;
    pageReady = false;
    postedAt = now();
    askTurn();
  };

  /** The job is over; what waits for it goes on. */
  const leave = (done: Job) => {
    if (done === job) job = undefined;
    else drawing = undefined;
    if (job ?? drawing) askTurn();
  };

  /** One slice of the current job. */
  const workOn = () => {
    const current = job ?? drawing;
    if (!current) return;
    const startedAt = now();
    try {
      const whole = current.budget.iterations;
      const count = Math.min(whole, current.allowance(startedAt - current.startedAtMs));
      const result = count > 0 ? current.work(count) : undefined;
      if (result) {
        leave(current);
        sayResult(current.id, result);
        return;
      }
      // Only a whole slice tells what an iteration costs: the last one of a job may have done next to nothing.
      if (count === whole) current.budget.took(now() - startedAt);
      const told = pageReady ? current.progress?.() : undefined;
      if (told) {
        pageReady = false;
        say({ type: 'event', id: current.id, value: told.value }, told.transfer);
      } else beat(current.id);
      askTurn(count < whole ? IDLE_MS : 0);
    } catch (error) {
      // A run that broke its promise is not worked on any further: the page opens it again from its record.
      leave(current);
      if (current.usesRun) open = undefined;
      fail(current.id, error);
    }
  };

  /** What a request about the open run is worked on by, once the run is as far as the page has seen it. */
  const jobFor = (
    message: RequestMessage & { op: 'seek' | 'peek' | 'train' },
    { problem, run }: NonNullable<typeof open>,
  ): Job => {
    const { id, op } = message;
    const { trained = 0 } = message.payload;
    return onceTrained(run, trained, { id, op, ...timing() }, () => {
      if (op === 'train') return trainJob(id, run, pace, timing());
      const { iteration } = message.payload;
      if (op === 'seek' || iteration <= run.trained) return passJob(id, run, iteration, timing());
      // What is not to count is made by a run of its own.
      return { ...passJob(id, engine.createRun(problem, run.record()), iteration, timing()), usesRun: false };
    });
  };

  /** Begins what is asked for; throws what the engine says against it. */
  const beginOn = (message: RequestMessage) => {
    const { id } = message;
    switch (message.op) {
      case 'open': {
        const { run: key, problem, record, iteration } = message.payload;
        endJob();
        open = undefined;
        budget.restart();
        const run = engine.createRun(problem, record);
        open = { key, problem, run };
        return begin(passJob(id, run, iteration, timing()));
      }
      case 'seek':
      case 'peek':
      case 'train': {
        const { run: key } = message.payload;
        endJob();
        if (open?.key === key) return begin(jobFor(message, open));
        return say({ type: 'failure', id, code: 'unknown-run', message: `The worker has no run "${key}".` });
      }
      case 'check': {
        const { problem, parameters, cells } = message.payload;
        endJob();
        return begin(checkJob(id, engine.createGradientChecker(problem, parameters, cells ? { cells } : {}), now()));
      }
      case 'randomize': {
        const { problem, seed } = message.payload;
        endDrawing();
        drawing = drawJob(id, engine.createStartDrawer(problem, seed), now());
        if (!job) postedAt = now();
        return askTurn();
      }
      default:
        assertNever(message);
    }
  };

  const request = (message: RequestMessage) => {
    try {
      beginOn(message);
    } catch (error) {
      if (message.op !== 'check' && message.op !== 'randomize') open = undefined;
      fail(message.id, error);
    }
  };

  return {
    handle(message) {
      switch (message.type) {
        case 'request':
          return request(message);
        case 'cancel':
          if (job?.id === message.id) endJob();
          else if (drawing?.id === message.id) endDrawing();
          return;
        case 'ready':
          if (job?.id === message.id) pageReady = job.progress !== undefined;
          return;
        default:
          assertNever(message);
      }
    },
  };
}

type Timing = Pick<Job, 'startedAtMs' | 'budget'>;

/**
 * A job that begins once the run is so far trained: what the page has seen by looking ahead was made by other runs. Ended
 * before, training still begins, and so ends where the page has seen it.
 */
function onceTrained(
  run: Run,
  trained: number,
  { op, ...own }: Timing & Pick<Job, 'id'> & Pick<RequestMessage, 'op'>,
  begin: () => Job,
): Job {
  let job = run.trained < trained ? undefined : begin();
  if (job) return job;
  const advance = (budget: number): Job | undefined => {
    const count = Math.min(budget, trained - run.trained);
    assert(run.train(count) === count, `The run left the finite numbers before iteration ${trained}, which was seen.`);
    if (run.trained < trained) return undefined;
    // That makes the pass there, whose cost the curve has by now.
    run.nonFinite();
    return begin();
  };
  return {
    ...own,
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
function passJob(id: number, run: Run, iteration: number, timing: Timing): Job {
  const target = Math.min(iteration, MAX_ITERATIONS);
  return {
    id,
    ...timing,
    usesRun: true,
    allowance: () => Infinity,
    work: (budget) => (run.reach(target, budget) ? handedOver(passOf(run)) : undefined),
    ended: () => undefined,
  };
}

/** Training from the newest iteration until it is ended, the numbers end or the limit is reached. */
function trainJob(id: number, run: Run, pace: DispatcherDeps['pace'], timing: Timing): Job {
  const from = run.trained;
  const result = (reason: TrainResult['reason']): JobResult => handedOver({ ...passOf(run), reason });
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
    progress: () => handedOver(passOf(run)),
    ended: () => result('stopped'),
  };
}

/** Gradient after gradient beside the slope of the cost, once what checks them is there. */
function checkJob(id: number, made: GradientChecker | Promise<GradientChecker>, startedAtMs: number): Job {
  let checker = made instanceof Promise ? undefined : made;
  let failure: { readonly error: unknown } | undefined;
  if (made instanceof Promise) {
    made.then(
      (one) => {
        checker = one;
      },
      (error: unknown) => {
        failure = { error };
      },
    );
  }
  return {
    id,
    startedAtMs,
    usesRun: false,
    // A gradient costs a few passes, and another network than the run's may be asked about.
    budget: createSliceBudget(),
    allowance: () => ((checker ?? failure) ? Infinity : 0),
    work(budget) {
      if (failure) throw failure.error;
      return checker?.advance(budget) ? { value: checker.checks, transfer: [] } : undefined;
    },
    progress: () => checker && { value: { done: checker.checks.length, total: checker.total }, transfer: [] },
    ended: () => undefined,
  };
}

/** Draw after draw until one is alive. */
function drawJob(id: number, drawer: StartDrawer, startedAtMs: number): Job {
  return {
    id,
    startedAtMs,
    usesRun: false,
    budget: createSliceBudget(),
    allowance: () => Infinity,
    work(budget) {
      const value = drawer.draw(budget);
      return value && { value, transfer: [] };
    },
    ended: () => undefined,
  };
}

/** A pass is made of copies that nothing else holds: they are handed over, up to 20 MB of them at once. */
function handedOver<T extends PassResult>(value: T): Told<T> {
  return { value, transfer: buffersOf(value) };
}

function passOf(run: Run): PassResult {
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

function codeOf(error: unknown): ErrorCode {
  if (isMissingModule(error)) return 'missing';
  return error instanceof Error && 'code' in error && error.code === 'not-alive' ? 'not-alive' : 'engine';
}
