import type { PortLike, WorkerLike } from '../client/index.ts';
import type { FromWorker, ToWorker } from '../protocol/index.ts';
import { serve } from '../worker/serve.ts';
import { createFakeEngine, type FakeEngineOptions } from './fakeEngine.ts';
import type { VirtualTime } from './virtualTime.ts';

/** A turn of the worker: as long as its slices take. */
const TURN_MS = 8;

export interface FakeWorkerOptions extends FakeEngineOptions {
  /** How long it takes before it runs and says so; Infinity for one that never does. */
  readonly startMs?: number;
}

/**
 * A worker in virtual time: the real dispatcher over the fake engine, one iteration per millisecond, with messages
 * copied and delivered as tasks of their own. It can be killed as browsers kill: with an event or without any.
 */
export class FakeWorker implements WorkerLike, PortLike {
  /** True until it was killed or terminated: the real one gives no sign of it. */
  alive = true;
  /** True when `terminate` was called. */
  terminated = false;
  readonly received: ToWorker[] = [];
  readonly sent: FromWorker[] = [];
  readonly #time: VirtualTime;
  readonly #listeners = new Map<string, ((event: Event) => void)[]>();
  #take: ((message: ToWorker) => void) | undefined;
  #waiting: ToWorker[] = [];

  constructor(time: VirtualTime, { startMs = 1, onIteration = () => {}, ...engine }: FakeWorkerOptions = {}) {
    this.#time = time;
    if (startMs === Infinity) return;
    time.after(startMs, () => {
      if (!this.alive) return;
      let workedMs = 0;
      serve(
        {
          postMessage: (message) => this.say(message),
          addEventListener: (_type, listener) => {
            this.#take = (message) => listener(new MessageEvent('message', { data: message }));
          },
        },
        {
          engine: createFakeEngine({
            ...engine,
            onIteration: () => {
              workedMs += 1;
              onIteration();
            },
          }),
          now: () => workedMs,
          pace: () => Infinity,
          nextTurn: (callback) => {
            time.after(TURN_MS, () => this.alive && callback());
          },
        },
      );
      const waiting = this.#waiting;
      this.#waiting = [];
      waiting.forEach((message) => this.#take?.(message));
    });
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.#time.after(0, () => {
      if (!this.alive) return;
      this.received.push(copy);
      if (this.#take) this.#take(copy);
      else this.#waiting.push(copy);
    });
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  start(): void {}

  close(): void {
    this.alive = false;
  }

  /** From now on it does nothing and says nothing, as after `terminate()` from elsewhere or an endless loop. */
  terminate(): void {
    this.alive = false;
    this.terminated = true;
  }

  /** It ends with an event, as when its script throws. */
  crash(type: 'error' | 'messageerror' = 'error'): void {
    this.alive = false;
    this.#time.after(0, () => this.#dispatch(new Event(type)));
  }

  /** Delivers a message to the page, whatever else the worker does. */
  say(message: FromWorker): void {
    const copy = structuredClone(message);
    this.#time.after(0, () => {
      this.sent.push(copy);
      this.#dispatch(new MessageEvent('message', { data: copy }));
    });
  }

  #dispatch(event: Event): void {
    this.#listeners.get(event.type)?.forEach((listener) => listener(event));
  }
}
