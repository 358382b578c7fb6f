import type { createRun, drawLivingStart, Run } from '../engine/index.ts';
import { MAX_ITERATIONS } from '../lab/limits.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { ErrorCode, FromWorker, PassResult, RequestMessage, ToWorker, TrainResult } from '../protocol/index.ts';
import { buffersOf } from './buffersOf.ts';
import { createSliceBudget } from './slices.ts';

/** Long work says that it is alive this often, give or take one slice; the page is promised 250 ms. */
const BEAT_MS = 100;

/** Training that is ahead of its pace waits so long: about half a frame. */
const IDLE_MS = 8;

/** What the dispatcher asks of the engine. */
export interface Engine {
  readonly createRun: typeof createRun;
  readonly drawLivingStart: typeof drawLivingStart;
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

/** A request that takes many slices. */
interface Job {
  readonly id: number;
  /** True for training, which reports while it works. */
  readonly streams: boolean;
  readonly startedAtMs: number;
  /** How many iterations it may do by now: all there are, but for training, which keeps a pace. */
  allowance(elapsedMs: number): number;
  /** Works for at most `budget` iterations and gives the result, or undefined while there is more to do. */
  work(budget: number): PassResult | TrainResult | undefined;
  /** The result when it is ended early; undefined when it then has none. */
  ended(): PassResult | TrainResult | undefined;
}

/**
 * Does what the page asks, in slices of a few milliseconds between which messages come in. A newer open, seek or
 * train ends the job before it, so the newest request never waits for an older one; a slice begins only after the
 * messages already waiting were read, so of a burst of requests only the last is worked on.
 */
export function createDispatcher({ engine, post, now, nextTurn, pace }: DispatcherDeps): Dispatcher {
  let open: { readonly key: string; readonly run: Run } | undefined;
  let job: Job | undefined;
  /** The page has room for one event of the current job. */
  let pageReady = false;
  let turnAsked = false;
  let postedAt = 0;
  const budget = createSliceBudget();

  const say = (message: FromWorker, transfer: Transferable[] = []) => {
    postedAt = now();
    post(message, transfer);
  };

  /** A pass is made of copies that nothing else holds: they are handed over, up to 20 MB of them at once. */
  const sayPass = (type: 'result' | 'event', id: number, value: PassResult | TrainResult) =>
    say({ type, id, value }, buffersOf(value));

  const fail = (id: number, error: unknown) =>
    say({
      type: 'failure',
      id,
      code: codeOf(error),
      message: error instanceof Error ? error.message : String(error),
    });

  /** Ends what is under way; it is answered before anything new is. */
  const endJob = () => {
    const ending = job;
    job = undefined;
    if (!ending) return;
    try {
      const result = ending.ended();
      if (result) sayPass('result', ending.id, result);
      else say({ type: 'cancelled', id: ending.id });
    } catch (error) {
      open = undefined;
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

  /** One slice of the current job. */
  const workOn = () => {
    const current = job;
    if (!current || !open) return;
    const startedAt = now();
    try {
      const whole = budget.iterations;
      const count = Math.min(whole, current.allowance(startedAt - current.startedAtMs));
      const result = count > 0 ? current.work(count) : undefined;
      if (result) {
        job = undefined;
        sayPass('result', current.id, result);
        return;
      }
      // Only a whole slice tells what an iteration costs: the last one of a job may have done next to nothing.
      if (count === whole) budget.took(now() - startedAt);
      if (pageReady) {
        pageReady = false;
        sayPass('event', current.id, passOf(open.run));
      } else if (now() - postedAt >= BEAT_MS) {
        say({ type: 'beat', id: current.id });
      }
      askTurn(count < whole ? IDLE_MS : 0);
    } catch (error) {
      // A run that broke its promise is not worked on any further: the page opens it again from its record.
      job = undefined;
      open = undefined;
      fail(current.id, error);
    }
  };

  const request = (message: RequestMessage) => {
    const { id } = message;
    switch (message.op) {
      case 'open': {
        const { run: key, problem, record, iteration } = message.payload;
        endJob();
        open = undefined;
        budget.restart();
        try {
          const run = engine.createRun(problem, record);
          open = { key, run };
          begin(passJob(id, run, iteration, now()));
        } catch (error) {
          fail(id, error);
        }
        return;
      }
      case 'seek':
      case 'train': {
        const { run: key } = message.payload;
        endJob();
        if (open?.key !== key) {
          say({ type: 'failure', id, code: 'unknown-run', message: `The worker has no run "${key}".` });
        } else if (message.op === 'seek') {
          begin(passJob(id, open.run, message.payload.iteration, now()));
        } else {
          begin(trainJob(id, open.run, { startedAtMs: now(), pace }));
        }
        return;
      }
      case 'randomize': {
        const { problem, seed } = message.payload;
        try {
          say({ type: 'result', id, value: engine.drawLivingStart(problem, seed) });
        } catch (error) {
          fail(id, error);
        }
        return;
      }
      default:
        assertNever(message);
    }
  };

  return {
    handle(message) {
      switch (message.type) {
        case 'request':
          return request(message);
        case 'cancel':
          if (job?.id === message.id) endJob();
          return;
        case 'ready':
          if (job?.id === message.id) pageReady = job.streams;
          return;
        default:
          assertNever(message);
      }
    },
  };
}

/** The pass at `iteration`, to which the run replays or trains. */
function passJob(id: number, run: Run, iteration: number, startedAtMs: number): Job {
  const target = Math.min(iteration, MAX_ITERATIONS);
  return {
    id,
    streams: false,
    startedAtMs,
    allowance: () => Infinity,
    work: (budget) => (run.reach(target, budget) ? passOf(run) : undefined),
    ended: () => undefined,
  };
}

interface Pacing {
  readonly startedAtMs: number;
  readonly pace: DispatcherDeps['pace'];
}

/** Training from the newest iteration until it is ended, the numbers end or the limit is reached. */
function trainJob(id: number, run: Run, { startedAtMs, pace }: Pacing): Job {
  const from = run.trained;
  const result = (reason: TrainResult['reason']): TrainResult => ({ ...passOf(run), reason });
  return {
    id,
    streams: true,
    startedAtMs,
    allowance: (elapsedMs) => from + pace(elapsedMs) - run.trained,
    work(budget) {
      const count = Math.min(budget, MAX_ITERATIONS - run.trained);
      if (run.train(count) < count) return result('non-finite');
      return run.trained >= MAX_ITERATIONS ? result('limit') : undefined;
    },
    ended: () => result('stopped'),
  };
}

function passOf(run: Run): PassResult {
  const nonFinite = run.nonFinite();
  return {
    trace: run.trace(),
    diagnosis: run.diagnosis(),
    trained: run.trained,
    costs: run.costs(),
    parameters: run.parameters(),
    ...(nonFinite && { nonFinite }),
  };
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof Error && 'code' in error && error.code === 'not-alive' ? 'not-alive' : 'engine';
}
