import { assert } from '../lib/assert.ts';
import type { FromWorker, ToWorker } from '../protocol/index.ts';
import { createWatchdog, type WatchdogDeps } from './watchdog.ts';

/** A worker that says nothing for so long while an answer is owed is lost: it beats every 250 ms, or after every pass. */
const SILENCE_MS = 1_000;
/** The same when the tab was hidden meanwhile, where browsers slow everything down. */
const SILENCE_HIDDEN_MS = 10_000;
/** A worker that has not started yet may still be on its way through a slow network. */
const START_MS = 5_000;
/** So many workers in a row that are lost before they start, and no further one is tried. */
const MAX_FAILED_STARTS = 2;

/** What the client uses of a `Worker`. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

/** What the client uses of a `MessagePort`, behind which the engine runs on the page itself. */
export interface PortLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: Event) => void): void;
  start(): void;
  close(): void;
}

export interface ConnectionDeps extends Pick<WatchdogDeps, 'now' | 'after' | 'isHidden'> {
  /** Starts the worker; may throw where workers are not allowed. */
  readonly startWorker: () => WorkerLike;
  /** Loads the engine onto the page; called at most once, and only where no worker can start. */
  readonly startInProcess: () => Promise<PortLike>;
}

export type LossCause = 'crash' | 'no-answer';

export interface ConnectionEvents {
  received(message: FromWorker): void;
  /**
   * The worker is gone with everything that it was asked. `started` tells whether it had ever begun to work,
   * `replaced` whether another worker has taken its place already.
   */
  lost(loss: { readonly cause: LossCause; readonly started: boolean; readonly replaced: boolean }): void;
  /** The engine now runs on the page and takes messages. */
  inProcess(): void;
  /** Neither a worker nor the page can run the engine. */
  unavailable(error: unknown): void;
}

/** The one line to an engine: starts it, notices when it is lost and starts the next one. */
export interface Connection {
  /** True when messages can be posted now; false while the engine is being loaded onto the page, which this begins. */
  wake(): boolean;
  post(message: ToWorker): void;
  /** Tells whether answers are owed, so that silence means something. */
  watch(owed: boolean): void;
  dispose(): void;
}

type Line =
  | { readonly kind: 'worker'; readonly worker: WorkerLike; started: boolean }
  /** No worker can start; the page has not been asked to stand in yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'in-process'; readonly port: PortLike }
  | { readonly kind: 'disposed' };

/** Starts the first worker at once, so that it is ready when it is first asked. */
export function createConnection(deps: ConnectionDeps, events: ConnectionEvents): Connection {
  let everStarted = false;
  let failedStarts = 0;

  const watchdog = createWatchdog({
    ...deps,
    limitMs: (hidden) => {
      if (hidden) return SILENCE_HIDDEN_MS;
      return line.kind === 'worker' && !line.started ? START_MS : SILENCE_MS;
    },
    onSilence: () => lose('no-answer'),
  });

  const startWorker = (): Line => {
    let worker: WorkerLike;
    try {
      worker = deps.startWorker();
    } catch {
      // Not allowed here (an opaque origin, a policy): the page stands in, and the person is told.
      return { kind: 'none' };
    }
    const started: Line = { kind: 'worker', worker, started: false };
    const isCurrent = () => line === started;
    worker.addEventListener('message', (event) => {
      if (!isCurrent()) return;
      started.started = true;
      everStarted = true;
      failedStarts = 0;
      watchdog.heard();
      events.received(dataOf(event));
    });
    const crashed = () => {
      if (isCurrent()) lose('crash');
    };
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
    return started;
  };

  const lose = (cause: LossCause) => {
    assert(line.kind === 'worker', `Only a worker can be lost, this is "${line.kind}": the watchdog was left on.`);
    const { worker, started } = line;
    watchdog.watch(false);
    worker.terminate();
    if (!started) failedStarts += 1;
    const tryAnother = everStarted && failedStarts < MAX_FAILED_STARTS;
    line = tryAnother ? startWorker() : { kind: 'none' };
    events.lost({ cause, started, replaced: line.kind === 'worker' });
  };

  const load = async () => {
    line = { kind: 'loading' };
    let port: PortLike;
    try {
      port = await deps.startInProcess();
    } catch (error) {
      if (isDisposed()) return;
      // The next request tries again: a network may come back.
      line = { kind: 'none' };
      events.unavailable(error);
      return;
    }
    if (isDisposed()) {
      port.close();
      return;
    }
    port.addEventListener('message', (event) => {
      if (!isDisposed()) events.received(dataOf(event));
    });
    port.start();
    line = { kind: 'in-process', port };
    events.inProcess();
  };

  // A function, so that the compiler does not think that nothing can change during an await.
  const isDisposed = () => line.kind === 'disposed';

  let line: Line = startWorker();

  return {
    wake() {
      if (line.kind === 'none') void load();
      return line.kind === 'worker' || line.kind === 'in-process';
    },
    post(message) {
      assert(line.kind === 'worker' || line.kind === 'in-process', 'Nothing takes messages: wake() was not asked.');
      if (line.kind === 'worker') line.worker.postMessage(message);
      else line.port.postMessage(message);
    },
    watch: (owed) => watchdog.watch(owed && line.kind === 'worker'),
    dispose() {
      watchdog.watch(false);
      if (line.kind === 'worker') line.worker.terminate();
      if (line.kind === 'in-process') line.port.close();
      line = { kind: 'disposed' };
    },
  };
}

/** The message of an event; its type is what the protocol promises of the other end. */
function dataOf(event: Event): FromWorker {
  return (event as MessageEvent<FromWorker>).data;
}
