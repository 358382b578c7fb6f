import type { ToWorker } from '../protocol/index.ts';
import type { AheadCall, CheckCall, PassCall, RandomizeCall } from './calls.ts';
import type { Session } from './session.ts';

/** Puts calls into the protocol's words, and knows which run the worker has: it is asked to open it only if need be. */
export interface Requests {
  pass(call: PassCall): void;
  peek(call: AheadCall): void;
  train(id: number, session: Session): void;
  randomize(call: RandomizeCall): void;
  check(call: CheckCall): void;
  /** The worker has no run any more, or another worker has taken its place. */
  forgetRun(): void;
}

/** @param newId an id that no call has, for what nobody waits for */
export function createRequests(post: (message: ToWorker) => void, newId: () => number): Requests {
  /** The run that the worker has. */
  let opened: Session | undefined;

  const open = (id: number, session: Session, iteration: number) => {
    const { run, problem, record } = session;
    post({ type: 'request', id, op: 'open', payload: { run, problem, iteration, ...(record && { record }) } });
    opened = session;
  };

  return {
    pass({ id, session, iteration }) {
      if (opened !== session) open(id, session, iteration);
      else post({ type: 'request', id, op: 'seek', payload: { ...seenOf(session), iteration } });
    },
    peek({ id, session, iteration }) {
      post({ type: 'request', id, op: 'peek', payload: { ...seenOf(session), iteration } });
    },
    train(id, session) {
      // Nobody waits for this pass: the training that follows ends it, if it takes any time.
      if (opened !== session) open(newId(), session, session.record?.trained ?? 0);
      post({ type: 'request', id, op: 'train', payload: seenOf(session) });
    },
    randomize({ id, problem, seed }) {
      post({ type: 'request', id, op: 'randomize', payload: { problem, seed } });
    },
    check({ id, problem, parameters, cells }) {
      post({ type: 'request', id, op: 'check', payload: { problem, parameters, ...(cells && { cells }) } });
    },
    forgetRun() {
      opened = undefined;
    },
  };
}

/** A run and how far the page has seen it trained. */
function seenOf({ run, record }: Session) {
  return { run, ...(record && { trained: record.trained }) };
}
