import { assertNever } from '../lib/assertNever.ts';
import type {
  CheckProgress,
  FromWorker,
  GradientCheck,
  PassResult,
  RandomStart,
  TrainProgress,
  TrainResult,
} from '../protocol/index.ts';
import type { AheadCall, Call, CheckCall, PassCall, RandomizeCall, StreamingCall, TrainCall } from './calls.ts';
import { createConnection, type ConnectionDeps, type ConnectionEvents } from './connection.ts';
import { abortError, EngineClientError } from './errors.ts';
import { createRequests } from './requests.ts';
import { commit, type Session } from './session.ts';
import type { EngineClient, Incident } from './types.ts';

/** So many workers lost on one request, without any answer or event between, and it is given up. */
const MAX_DEATHS = 3;

/** Why what was asked for before is not answered any more. */
const NEWER = 'The engine was asked for something newer.';

export interface EngineClientDeps extends ConnectionDeps {
  /** Calls back in the next animation frame, unless cancelled by what it returns. */
  readonly frame: (callback: () => void) => () => void;
}

/**
 * The page's end of the wire. A call lives until its one answer has come, across any number of lost workers: what a
 * worker has not answered, the next one is asked again, after it has opened the run from what the last one told.
 */
export function createEngineClient(deps: EngineClientDeps): EngineClient {
  /** What is not yet answered, in the order of asking; calls that were given up stay until the worker has answered. */
  const calls = new Map<number, Call>();
  const listeners = new Set<(incident: Incident) => void>();
  let lastId = 0;
  const newId = () => (lastId += 1);
  let disposed = false;
  /** The run that the page has seen last: what a seek or training is about. */
  let committed: Session | undefined;
  /** What was looked ahead for, until it is sought. */
  let ahead: { readonly session: Session; readonly iteration: number; readonly result: PassResult } | undefined;

  const livePass = (): PassCall | undefined => {
    for (const call of calls.values()) if (call.kind === 'pass' && call.live) return call;
    return undefined;
  };

  const stopListening = (call: Call) => {
    if (call.kind === 'train' || call.kind === 'check') call.cancelFrame();
  };

  /** The page's side of a call is over; it is forgotten now, or when the worker has answered. */
  const settle = (call: Call) => {
    call.live = false;
    call.unlisten();
    stopListening(call);
    if (!call.sent) calls.delete(call.id);
  };

  const giveUp = (call: Call, reason: unknown) => {
    settle(call);
    call.reject(reason);
  };

  const tell = (incident: Incident) => {
    for (const listener of listeners) listener(incident);
  };

  const cancelInWorker = ({ id, sent }: Call) => {
    if (sent) connection.post({ type: 'cancel', id });
  };

  /** Asks for one event, from within a frame: so they come no faster than the page can show them. */
  const askForProgress = (call: StreamingCall) => {
    call.cancelFrame = deps.frame(() => connection.post({ type: 'ready', id: call.id }));
  };

  const send = (call: Call) => {
    switch (call.kind) {
      case 'pass':
        call.sent = true;
        return requests.pass(call);
      case 'ahead':
        call.sent = true;
        return requests.peek(call);
      case 'train': {
        if (livePass()) return;
        const session = call.session ?? committed;
        if (!session) return giveUp(call, new EngineClientError('unknown-run', 'No run is open.'));
        call.sent = true;
        call.session = session;
        requests.train(call.id, session);
        if (call.stopping) cancelInWorker(call);
        else askForProgress(call);
        return;
      }
      case 'randomize':
        call.sent = true;
        return requests.randomize(call);
      case 'check':
        // What it is about is on screen already; an open, seek or training is to be seen first.
        if ([...calls.values()].some(({ kind, live }) => live && (kind === 'pass' || kind === 'train'))) return;
        call.sent = true;
        requests.check(call);
        askForProgress(call);
        return;
      default:
        assertNever(call);
    }
  };

  /** Sends what waits to be sent, if anything can be, and watches over what is owed. */
  const flush = () => {
    const unsent = [...calls.values()].filter(({ sent }) => !sent);
    if (unsent.length > 0 && connection.wake()) unsent.forEach(send);
    connection.watch([...calls.values()].some(({ sent }) => sent));
  };

  const answered = (call: Call, value: PassResult | TrainResult | RandomStart | readonly GradientCheck[]) => {
    settle(call);
    // The worker answers each request with the result of its own operation: the protocol's promise.
    switch (call.kind) {
      case 'pass':
        commit(call.session, value as PassResult);
        committed = call.session;
        // Of another run nobody will seek it.
        if (ahead?.session !== committed) ahead = undefined;
        return call.resolve(value as PassResult);
      case 'ahead':
        ahead = { session: call.session, iteration: call.iteration, result: value as PassResult };
        return;
      case 'train':
        if (call.session) commit(call.session, value as TrainResult);
        return call.resolve(value as TrainResult);
      case 'randomize':
        return call.resolve(value as RandomStart);
      case 'check':
        return call.resolve(value as readonly GradientCheck[]);
      default:
        assertNever(call);
    }
  };

  const progressed = (call: TrainCall, progress: TrainProgress) => {
    call.deaths = 0;
    if (call.session) commit(call.session, progress);
    if (call.stopping) return;
    askForProgress(call);
    call.onProgress(progress);
  };

  const checked = (call: CheckCall, progress: CheckProgress) => {
    call.deaths = 0;
    askForProgress(call);
    call.onProgress(progress);
  };

  const failed = (call: Call, { code, message }: FromWorker & { type: 'failure' }) => {
    if (call.kind === 'pass' || call.kind === 'train') requests.forgetRun();
    if (code === 'unknown-run' && !call.reopened && call.kind !== 'ahead') {
      // The run was lost without the worker: it broke on an earlier request. It is opened again from its record.
      call.reopened = true;
      call.sent = false;
      stopListening(call);
      calls.set(call.id, call);
    } else {
      giveUp(call, new EngineClientError(code, message));
    }
  };

  const received = (message: FromWorker) => {
    if (message.type === 'started' || message.type === 'beat') return;
    const call = calls.get(message.id);
    if (!call) return;
    if (message.type === 'event') {
      if (call.live && call.kind === 'train') progressed(call, message.value as TrainProgress);
      if (call.live && call.kind === 'check') checked(call, message.value as CheckProgress);
      return;
    }
    call.sent = false;
    calls.delete(call.id);
    if (call.live) {
      if (message.type === 'result') answered(call, message.value);
      else if (message.type === 'failure') failed(call, message);
      else giveUp(call, abortError(NEWER));
    }
    flush();
  };

  const lost: ConnectionEvents['lost'] = ({ cause, started, replaced }) => {
    requests.forgetRun();
    for (const call of calls.values()) {
      // A worker that never started has not been lost on what it was asked.
      if (call.sent && started) call.deaths += 1;
      call.sent = false;
      stopListening(call);
      // Nobody waits for what was looked ahead for, and the next worker has no run to look into.
      if (!call.live || call.kind === 'ahead') calls.delete(call.id);
      else if (call.deaths >= MAX_DEATHS) {
        giveUp(call, new EngineClientError('crashed', `The engine was lost ${call.deaths} times on the same request.`));
      }
    }
    flush();
    if (replaced) tell({ kind: 'restarted', cause, iteration: committed?.record?.trained ?? 0 });
  };

  const connection = createConnection(deps, {
    received,
    lost,
    inProcess() {
      flush();
      tell({ kind: 'in-process' });
    },
    unavailable(error) {
      const message = `No worker can start, and the engine did not load onto the page: ${String(error)}`;
      for (const call of calls.values()) giveUp(call, new EngineClientError('crashed', message));
    },
  });

  const requests = createRequests(connection.post, newId);

  /** Puts a call on its way; when its signal aborts, `onAbort` does what that means for it. */
  const place = (call: Call, signal: AbortSignal | undefined, onAbort: (reason: unknown) => void) => {
    calls.set(call.id, call);
    if (signal) {
      const abort = () => {
        onAbort(signal.reason);
        flush();
      };
      signal.addEventListener('abort', abort, { once: true });
      call.unlisten = () => signal.removeEventListener('abort', abort);
    }
    flush();
  };

  const newCall = () => ({
    id: newId(),
    sent: false,
    live: true,
    deaths: 0,
    reopened: false,
    unlisten: () => {},
  });

  /** Throws what a call rejects with before anything is done for it. */
  const assertWanted = (signal: AbortSignal | undefined) => {
    if (disposed) throw abortError('The engine client was disposed.');
    signal?.throwIfAborted();
  };

  /** Whoever asks for something else to be seen no longer waits for a check, nor who trains for random weights. */
  const giveUpCalls = (kind: 'check' | 'randomize') => {
    for (const call of calls.values()) {
      if (call.kind !== kind || !call.live) continue;
      cancelInWorker(call);
      giveUp(call, abortError(NEWER));
    }
  };

  /** A newer pass replaces an older one and ends training; the worker does the same when the request reaches it. */
  const placePass = (session: Session, iteration: number, signal: AbortSignal | undefined): Promise<PassResult> =>
    new Promise((resolve, reject) => {
      giveUpCalls('check');
      for (const call of calls.values()) {
        if (!call.live) continue;
        if (call.kind === 'pass' || call.kind === 'ahead') giveUp(call, abortError(NEWER));
        if (call.kind === 'train' && call.sent) stopTraining(call);
      }
      const call: PassCall = { ...newCall(), kind: 'pass', session, iteration, resolve, reject };
      place(call, signal, (reason) => {
        cancelInWorker(call);
        giveUp(call, reason);
      });
    });

  /** The pass that was looked ahead for, if it is what is sought now. */
  const takeAhead = (session: Session, iteration: number): PassResult | undefined => {
    if (ahead?.session !== session || ahead.iteration !== iteration) return undefined;
    const { result } = ahead;
    // What has been trained since is not in it; what is under way is to be ended.
    if (result.trained < (session.record?.trained ?? 0)) return undefined;
    for (const { live, kind } of calls.values()) if (live && kind !== 'check') return undefined;
    ahead = undefined;
    giveUpCalls('check');
    commit(session, result);
    return result;
  };

  /** The page has what it wants; the last state is the answer. */
  const stopTraining = (call: TrainCall) => {
    call.stopping = true;
    call.cancelFrame();
  };

  return {
    async open(run, problem, iteration, { signal, record } = {}) {
      assertWanted(signal);
      for (const call of calls.values()) {
        if (call.kind === 'train' && call.live) giveUp(call, abortError(NEWER));
      }
      return placePass({ run, problem, record }, iteration, signal);
    },

    async seek(iteration, { signal } = {}) {
      assertWanted(signal);
      const session = livePass()?.session ?? committed;
      if (!session) throw new EngineClientError('unknown-run', 'No run is open.');
      return takeAhead(session, iteration) ?? placePass(session, iteration, signal);
    },

    lookAhead(iteration) {
      if (disposed || !committed || [...calls.values()].some(({ live }) => live)) return;
      if (ahead?.session === committed && ahead.iteration === iteration) return;
      const call: AheadCall = { ...newCall(), kind: 'ahead', session: committed, iteration, reject: () => {} };
      place(call, undefined, () => {});
    },

    async train(onProgress, { signal } = {}) {
      assertWanted(signal);
      giveUpCalls('check');
      giveUpCalls('randomize');
      return new Promise<TrainResult>((resolve, reject) => {
        const call: TrainCall = {
          ...newCall(),
          kind: 'train',
          session: undefined,
          stopping: false,
          onProgress,
          cancelFrame: () => {},
          resolve,
          reject,
        };
        place(call, signal, () => {
          stopTraining(call);
          cancelInWorker(call);
        });
      });
    },

    async randomize(problem, seed, { signal } = {}) {
      assertWanted(signal);
      return new Promise<RandomStart>((resolve, reject) => {
        const call: RandomizeCall = { ...newCall(), kind: 'randomize', problem, seed, resolve, reject };
        place(call, signal, (reason) => {
          cancelInWorker(call);
          giveUp(call, reason);
        });
      });
    },

    async check(problem, parameters, { cells, onProgress = () => {}, signal } = {}) {
      assertWanted(signal);
      giveUpCalls('check');
      return new Promise<readonly GradientCheck[]>((resolve, reject) => {
        const call: CheckCall = {
          ...newCall(),
          kind: 'check',
          problem,
          parameters,
          cells,
          onProgress,
          cancelFrame: () => {},
          resolve,
          reject,
        };
        place(call, signal, (reason) => {
          cancelInWorker(call);
          giveUp(call, reason);
        });
      });
    },

    onIncident(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    dispose() {
      disposed = true;
      for (const call of calls.values()) {
        if (call.live) giveUp(call, abortError('The engine client was disposed.'));
      }
      calls.clear();
      connection.dispose();
    },
  };
}
