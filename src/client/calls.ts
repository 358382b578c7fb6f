import type {
  CheckProgress,
  GradientCheck,
  Parameters,
  PassResult,
  Problem,
  RandomStart,
  TrainProgress,
  TrainResult,
} from '../protocol/index.ts';
import type { Session } from './session.ts';

/** What every call of the page has until its one answer has come. */
interface CallBase {
  readonly id: number;
  /** True while a worker has the request. */
  sent: boolean;
  /** False once the page has its answer, or no longer wants it. */
  live: boolean;
  /** Workers lost on this request since it last got on. */
  deaths: number;
  /** True when the worker has said that it does not know the run. */
  reopened: boolean;
  /** Stops listening to the call's signal. */
  unlisten: () => void;
  reject(reason: unknown): void;
}

/** An open or a seek: the worker is asked to open the session when it has not. */
export interface PassCall extends CallBase {
  readonly kind: 'pass';
  readonly session: Session;
  readonly iteration: number;
  resolve(result: PassResult): void;
}

export interface TrainCall extends CallBase {
  readonly kind: 'train';
  /** The run that is trained, known once the request is sent. */
  session: Session | undefined;
  /** True once the page has asked to stop: the answer comes with the last state. */
  stopping: boolean;
  onProgress(progress: TrainProgress): void;
  /** Cancels the frame in which the worker is told to send the next event. */
  cancelFrame: () => void;
  resolve(result: TrainResult): void;
}

export interface RandomizeCall extends CallBase {
  readonly kind: 'randomize';
  readonly problem: Problem;
  readonly seed: number;
  resolve(result: RandomStart): void;
}

export interface CheckCall extends CallBase {
  readonly kind: 'check';
  readonly problem: Problem;
  readonly parameters: Parameters;
  readonly cells: readonly string[] | undefined;
  onProgress(progress: CheckProgress): void;
  /** Cancels the frame in which the worker is told to send the next event. */
  cancelFrame: () => void;
  resolve(result: readonly GradientCheck[]): void;
}

/** A pass that is likely to be sought next. Nobody waits for it. */
export interface AheadCall extends CallBase {
  readonly kind: 'ahead';
  readonly session: Session;
  readonly iteration: number;
}

export type Call = PassCall | AheadCall | TrainCall | RandomizeCall | CheckCall;
/** Calls that report while they are worked on. */
export type StreamingCall = TrainCall | CheckCall;
