import type {
  CostCurve,
  Diagnosis,
  GradientCheck,
  NonFinite,
  Parameters,
  Problem,
  RandomStart,
  RunRecord,
  Trace,
} from '../engine/types.ts';

export type { GradientCheck, Keyframe, Parameters, Problem, RandomStart, RunRecord } from '../engine/types.ts';

/**
 * The wire between page and worker. A run is opened once under a key that the page chooses; the worker keeps the
 * newest run only. Every request has an id and gets exactly one answer that names it: a result, a failure or
 * `cancelled`. Events and beats come before the answer.
 */

/** The pass at one iteration and what can be said of it. */
export interface PassResult {
  readonly trace: Trace;
  readonly diagnosis: Diagnosis;
  /** Updates that the run has made so far: how far one can go forward without training. */
  readonly trained: number;
  readonly costs: CostCurve;
  /** The parameters after `trained` updates: with the start values and `recent`, enough to go on from elsewhere. */
  readonly parameters: Parameters;
  /** The costs before that update, as a keyframe has them. */
  readonly recent: Float64Array;
  /** Present when the pass or its update leaves the finite numbers. */
  readonly nonFinite?: NonFinite;
}

/** What training sends while it runs: enough to show, and to go on from if the worker is lost. */
export type TrainProgress = PassResult;

export interface TrainResult extends TrainProgress {
  /** `non-finite`: stopped at the last finite state, `nonFinite` says what came next; `limit`: MAX_ITERATIONS reached. */
  readonly reason: 'stopped' | 'non-finite' | 'limit';
}

/** How far a check of gradients has come. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** A run, and the updates that the page has seen of it: more than it has made where the page has used what it peeked at. */
interface AtLeast {
  readonly run: string;
  readonly trained?: number;
}

/** Every operation by name: what it is asked with, what it answers and what it reports meanwhile. */
export interface Operations {
  /** Opens a run (new, or going on from a record) and answers with its pass at `iteration`. */
  open: {
    payload: {
      readonly run: string;
      readonly problem: Problem;
      readonly record?: RunRecord;
      readonly iteration: number;
    };
    result: PassResult;
    event: never;
  };
  /** The pass at any iteration; past the newest one it trains on up to it. */
  seek: { payload: AtLeast & { readonly iteration: number }; result: PassResult; event: never };
  /** What {@link Operations.seek} would answer, but the run stays as far trained as it is. */
  peek: { payload: AtLeast & { readonly iteration: number }; result: PassResult; event: never };
  /** Trains from the newest iteration until it is cancelled; a cancel ends it with reason `stopped`. */
  train: { payload: AtLeast; result: TrainResult; event: TrainProgress };
  /** Random start values with every layer alive. */
  randomize: {
    payload: { readonly problem: Problem; readonly seed: number };
    result: RandomStart;
    event: never;
  };
  /**
   * Compares gradients at `parameters` with the slope of the cost, those of `cells` or all there are. It is about
   * these numbers alone and needs no run. A newer open, seek, train or check ends it.
   */
  check: {
    payload: { readonly problem: Problem; readonly parameters: Parameters; readonly cells?: readonly string[] };
    result: readonly GradientCheck[];
    event: CheckProgress;
  };
}
export type OperationName = keyof Operations;

/** What can go wrong, for the page to say in its reader's language. */
export type ErrorCode =
  | 'unknown-run' // the worker does not know the run: the client opens it again
  | 'not-alive' // no living start found
  | 'crashed' // the worker was lost again and again on the same request
  | 'missing' // code that the worker wanted did not come
  | 'engine'; // a broken promise in the engine: `message` is its sentence

export type RequestMessage = {
  [K in OperationName]: {
    readonly type: 'request';
    readonly id: number;
    readonly op: K;
    readonly payload: Operations[K]['payload'];
  };
}[OperationName];

export type ToWorker =
  | RequestMessage
  /** Ends a request: it is answered with `cancelled`, training with its last state. */
  | { readonly type: 'cancel'; readonly id: number }
  /** The page is ready for the next event: one is sent for each `ready`, and none before the first. */
  | { readonly type: 'ready'; readonly id: number };

export type FromWorker =
  /** Sent once when the worker has started. */
  | { readonly type: 'started' }
  | { readonly type: 'result'; readonly id: number; readonly value: Operations[OperationName]['result'] }
  | { readonly type: 'event'; readonly id: number; readonly value: Operations[OperationName]['event'] }
  /** A sign of life between the slices of long work, every 250 ms at least, or after what cannot be cut: one pass. */
  | { readonly type: 'beat'; readonly id: number }
  | { readonly type: 'failure'; readonly id: number; readonly code: ErrorCode; readonly message: string }
  /** The answer to what was cancelled, or what a newer request replaced; training answers with its last state. */
  | { readonly type: 'cancelled'; readonly id: number };
