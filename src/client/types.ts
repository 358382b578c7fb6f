import type {
  CheckProgress,
  GradientCheck,
  Parameters,
  PassResult,
  Problem,
  RandomStart,
  RunRecord,
  TrainProgress,
  TrainResult,
} from '../protocol/index.ts';

export interface CallOptions {
  /** Aborted: the call rejects at once with the signal's reason, and what comes later is ignored. */
  readonly signal?: AbortSignal;
}

export interface CheckOptions extends CallOptions {
  /** The gradients to check, by public cell name; all there are when left out. */
  readonly cells?: readonly string[];
  /** Called at most once per frame. */
  readonly onProgress?: (progress: CheckProgress) => void;
}

/**
 * The page's engine: the same whether a worker or the page's own thread does the work. Calls reject with
 * `EngineClientError`, with the signal's reason, or with an AbortError when a newer call replaced them.
 */
export interface EngineClient {
  /**
   * Opens a run; it replaces the one before, and aborts whatever was under way for that. Aborted or failed before
   * its answer came, it leaves the run before it open.
   */
  open(
    run: string,
    problem: Problem,
    iteration: number,
    options?: CallOptions & { readonly record?: RunRecord },
  ): Promise<PassResult>;
  /** The pass at an iteration of the open run. A newer open or seek aborts an older one, and ends training. */
  seek(iteration: number, options?: CallOptions): Promise<PassResult>;
  /**
   * Has the pass of an iteration ready that is likely to be sought next: the seek for it then answers at once. It holds
   * nothing up, whatever is asked for meanwhile ends it, and nothing of it counts before that seek.
   */
  lookAhead(iteration: number): void;
  /**
   * Trains, once an open or seek under way is done, until the signal aborts; then resolves with the last state.
   * `onProgress` is called at most once per frame, and not after the abort.
   */
  train(onProgress: (progress: TrainProgress) => void, options?: CallOptions): Promise<TrainResult>;
  /** Random start values with every layer alive; the same seed gives the same ones. */
  randomize(problem: Problem, seed: number, options?: CallOptions): Promise<RandomStart>;
  /**
   * Compares gradients at `parameters` with the slope of the cost. It waits for an open, seek or training under way;
   * a newer one of them, or a newer check, aborts it.
   */
  check(problem: Problem, parameters: Parameters, options?: CheckOptions): Promise<readonly GradientCheck[]>;
  /** Told when a lost worker was replaced (nothing is lost) or when the page does the work itself. */
  onIncident(listener: (incident: Incident) => void): () => void;
  /** Ends the worker; every call under way or made later rejects with an AbortError. */
  dispose(): void;
}

export type Incident =
  /** The worker crashed or gave no answer; a new one goes on from the last committed state. */
  | { readonly kind: 'restarted'; readonly cause: 'crash' | 'no-answer'; readonly iteration: number }
  /** No worker can start here: the engine runs on the page, in slices. */
  | { readonly kind: 'in-process' };
