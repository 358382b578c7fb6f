import type {
  createGradientChecker,
  createRun,
  createStartDrawer,
  GradientChecker,
  Run,
  StartDrawer,
} from '../engine/index.ts';
import { assertNever } from '../lib/assertNever.ts';
import { isMissingModule } from '../lib/isMissingModule.ts';
import type { ErrorCode, FromWorker, Problem, RequestMessage, ToWorker } from '../protocol/index.ts';
import {
  checkJob,
  drawJob,
  onceTrained,
  passJob,
  trainJob,
  type Job,
  type JobResult,
  type Pace,
  type Timing,
} from './jobs.ts';
import { createSliceBudget } from './slices.ts';

/** Long work says that it is alive this often, give or take one slice or one pass; the page is promised 250 ms. */
const BEAT_MS = 100;

/** Training that is ahead of its pace waits so long: about half a frame. */
const IDLE_MS = 8;

/** What the dispatcher asks of the engine. */
export interface Engine {
  readonly createRun: typeof createRun;
  /** At once, or once its code has come; as the next one. */
  readonly createGradientChecker: (
    ...given: Parameters<typeof createGradientChecker>
  ) => GradientChecker | Promise<GradientChecker>;
  readonly createStartDrawer: (...given: Parameters<typeof createStartDrawer>) => StartDrawer | Promise<StartDrawer>;
}

export interface DispatcherDeps {
  readonly engine: Engine;
  /** Sends a message to the page; `transfer` lists buffers that may be handed over instead of copied. */
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
  /** Calls back after the messages that are already waiting, and not before `waitMs` milliseconds. */
  readonly nextTurn: (callback: () => void, waitMs: number) => void;
  readonly pace: Pace;
}

export interface Dispatcher {
  handle(message: ToWorker): void;
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

  const say = (message: FromWorker, transfer: Transferable[] = []) => {
    postedAt = now();
    post(message, transfer);
  };

  const beat = (id: number) => {
    if (now() - postedAt >= BEAT_MS) say({ type: 'beat', id });
  };

  const timing = (id: number): Timing => ({ startedAtMs: now(), budget, beat: () => beat(id) });

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
  const finish = (done: Job) => {
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
        finish(current);
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
      finish(current);
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
    return onceTrained(run, trained, { id, op, ...timing(id) }, () => {
      if (op === 'train') return trainJob(id, run, pace, timing(id));
      const { iteration } = message.payload;
      if (op === 'seek' || iteration <= run.trained) return passJob(id, run, iteration, timing(id));
      // What is not to count is made by a run of its own.
      return { ...passJob(id, engine.createRun(problem, run.record()), iteration, timing(id)), usesRun: false };
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
        return begin(passJob(id, run, iteration, timing(id)));
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

function codeOf(error: unknown): ErrorCode {
  if (isMissingModule(error)) return 'missing';
  return error instanceof Error && 'code' in error && error.code === 'not-alive' ? 'not-alive' : 'engine';
}
