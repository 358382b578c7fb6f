import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createGradientChecker,
  createRun,
  createStartDrawer,
  type GradientChecker,
  type StartDrawer,
} from '../engine/index.ts';
import { MAX_ITERATIONS } from '../lab/limits.ts';
import type { FromWorker, PassResult, RequestMessage, ToWorker, TrainResult } from '../protocol/index.ts';
import {
  createFakeEngine,
  FAKE_GRADIENTS,
  fakeCheck,
  fakeProblem,
  fakeWeight,
  type FakeEngineOptions,
} from '../testing/fakeEngine.ts';
import { createDispatcher } from './dispatcher.ts';

interface BenchOptions extends FakeEngineOptions {
  /** What one iteration costs on the bench's clock. */
  readonly iterationMs?: number;
  /** And a pass that is shown. */
  readonly passMs?: number;
  readonly pace?: (elapsedMs: number) => number;
}

/** A dispatcher on a bench: its clock moves with the work alone, and its turns come when the test gives them. */
function bench({ iterationMs = 1, passMs = 0, pace = () => Infinity, ...options }: BenchOptions = {}) {
  let clockMs = 0;
  let iterations = 0;
  let turn: (() => void) | undefined;
  const sent: FromWorker[] = [];
  const sentAtMs: number[] = [];
  const dispatcher = createDispatcher({
    engine: createFakeEngine({
      ...options,
      onIteration: () => {
        clockMs += iterationMs;
        iterations += 1;
      },
      onPass: () => {
        clockMs += passMs;
      },
    }),
    post: (message) => {
      sent.push(message);
      sentAtMs.push(clockMs);
    },
    now: () => clockMs,
    pace,
    nextTurn: (callback, waitMs) => {
      expect(turn, 'a turn is asked for only once').toBeUndefined();
      clockMs += waitMs;
      turn = callback;
    },
  });
  /** Gives one turn and tells how many iterations were worked in it; undefined when none was asked for. */
  const giveTurn = (): number | undefined => {
    const before = iterations;
    const callback = turn;
    turn = undefined;
    callback?.();
    return callback && iterations - before;
  };
  return {
    sent,
    sentAtMs,
    clockMs: () => clockMs,
    handle: (message: ToWorker) => dispatcher.handle(message),
    giveTurn,
    /** Turns until nothing is left to do. */
    finish: () => {
      while (giveTurn() !== undefined);
    },
    answersTo: (id: number) =>
      sent.filter(
        (message) => 'id' in message && message.id === id && message.type !== 'beat' && message.type !== 'event',
      ),
    iterations: () => iterations,
  };
}

const open = (id: number, iteration = 0, start = 2): ToWorker => ({
  type: 'request',
  id,
  op: 'open',
  payload: { run: 'run', problem: fakeProblem(start), iteration },
});
const seek = (id: number, iteration: number, run = 'run'): ToWorker => ({
  type: 'request',
  id,
  op: 'seek',
  payload: { run, iteration },
});
const train = (id: number): ToWorker => ({ type: 'request', id, op: 'train', payload: { run: 'run' } });
const check = (id: number, cells?: readonly string[]): ToWorker => ({
  type: 'request',
  id,
  op: 'check',
  payload: { problem: fakeProblem(2), parameters: fakeProblem(2).start, ...(cells && { cells }) },
});
const cancel = (id: number): ToWorker => ({ type: 'cancel', id });
const ready = (id: number): ToWorker => ({ type: 'ready', id });

const pass = (iteration: number, trained = iteration, start = 2): unknown =>
  expect.objectContaining({
    trace: {
      iteration,
      matrices: { Wo: { rows: 1, cols: 1, data: new Float64Array([fakeWeight(start, iteration)]) } },
    },
    trained,
    parameters: { W: [new Float64Array([fakeWeight(start, trained)])], b: [new Float64Array(1)] },
  });

describe('open', () => {
  it('answers with the pass at the iteration asked for', () => {
    const worker = bench();
    worker.handle(open(1, 5));
    worker.finish();
    expect(worker.sent).toEqual([{ type: 'result', id: 1, value: pass(5) }]);
  });

  it('goes on from a record', () => {
    const worker = bench();
    const problem = fakeProblem(2);
    const parameters = { W: [new Float64Array([fakeWeight(2, 40)])], b: [new Float64Array(1)] };
    const costs = { stride: 1, values: new Float64Array([2]), last: { iteration: 40, cost: 1 } };
    const record = { trained: 40, keyframes: [{ iteration: 40, parameters, recent: new Float64Array(15) }], costs };
    worker.handle({ type: 'request', id: 1, op: 'open', payload: { run: 'run', problem, record, iteration: 41 } });
    worker.finish();
    expect(worker.answersTo(1)).toEqual([{ type: 'result', id: 1, value: pass(41) }]);
    expect(worker.iterations()).toBe(1);
  });

  it('replaces the run before it', () => {
    const worker = bench();
    worker.handle(open(1));
    worker.finish();
    worker.handle({ ...open(2), payload: { run: 'other', problem: fakeProblem(9), iteration: 0 } } as RequestMessage);
    worker.finish();
    worker.handle(seek(3, 1, 'other'));
    worker.finish();
    worker.handle(seek(4, 1, 'run'));
    expect(worker.answersTo(3)).toEqual([{ type: 'result', id: 3, value: pass(1, 1, 9) }]);
    expect(worker.answersTo(4)).toEqual([expect.objectContaining({ type: 'failure', code: 'unknown-run' })]);
  });
});

describe('peek', () => {
  const peek = (id: number, iteration: number): ToWorker => ({
    type: 'request',
    id,
    op: 'peek',
    payload: { run: 'run', iteration },
  });

  it('answers as a seek would, and leaves the run where it is', () => {
    const worker = bench();
    worker.handle(open(1, 5));
    worker.finish();
    worker.handle(peek(2, 6));
    worker.finish();
    worker.handle(peek(3, 2));
    worker.finish();
    worker.handle(seek(4, 4));
    worker.finish();
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: pass(6) }]);
    expect(worker.answersTo(3)).toEqual([{ type: 'result', id: 3, value: pass(2, 5) }]);
    expect(worker.answersTo(4)).toEqual([{ type: 'result', id: 4, value: pass(4, 5) }]);
  });

  it.each(['seek', 'train'] as const)('a %s makes up for what the page has seen of it', (op) => {
    const worker = bench();
    worker.handle(open(1, 5));
    worker.finish();
    const seen = { run: 'run', trained: 6 };
    worker.handle(
      op === 'seek'
        ? { type: 'request', id: 2, op, payload: { ...seen, iteration: 3 } }
        : { type: 'request', id: 2, op, payload: seen },
    );
    if (op === 'train') worker.handle(cancel(2));
    worker.finish();
    const value = op === 'seek' ? pass(3, 6) : pass(6);
    expect(worker.answersTo(2)).toEqual([expect.objectContaining({ type: 'result', value })]);
  });

  it('makes up for what the page has seen itself, so that one after the other costs no more than the first', () => {
    const worker = bench();
    worker.handle(open(1, 5));
    worker.finish();
    for (let n = 6; n < 16; n += 1) {
      const before = worker.iterations();
      const payload = { run: 'run', trained: n - 1, iteration: n };
      worker.handle({ type: 'request', id: n, op: 'peek', payload });
      worker.finish();
      expect(worker.answersTo(n)).toEqual([{ type: 'result', id: n, value: pass(n) }]);
      expect(worker.iterations() - before).toBeLessThanOrEqual(2);
    }
  });

  it('what is made up for is worked on in slices, from wherever the run is', () => {
    const worker = bench({ iterationMs: 30 });
    worker.handle(open(1, 5));
    worker.finish();
    worker.handle(seek(2, 1));
    worker.finish();
    const from = worker.sent.length;
    worker.handle({ type: 'request', id: 3, op: 'seek', payload: { run: 'run', trained: 45, iteration: 2 } });
    expect(worker.giveTurn()).toBe(1);
    worker.finish();
    expect(worker.answersTo(3)).toEqual([{ type: 'result', id: 3, value: pass(2, 45) }]);
    expect(worker.sent.slice(from).filter(({ type }) => type === 'beat').length).toBeGreaterThan(5);
  });

  it('what is made up for has its cost in the curve', () => {
    const results: PassResult[] = [];
    const turns: (() => void)[] = [];
    const worker = createDispatcher({
      engine: { createRun, createGradientChecker, createStartDrawer },
      post: (message) => void (message.type === 'result' && results.push(message.value as PassResult)),
      now: () => 0,
      pace: () => Infinity,
      nextTurn: (callback) => void turns.push(callback),
    });
    const ask = (message: ToWorker) => {
      worker.handle(message);
      while (turns.length > 0) turns.shift()!();
    };
    ask(open(1));
    ask(peek(2, 1));
    ask({ type: 'request', id: 3, op: 'seek', payload: { run: 'run', iteration: 0, trained: 1 } });
    const [, peeked, back] = results;
    expect(peeked!.costs.last.iteration).toBe(1);
    expect(back).toMatchObject({ trace: { iteration: 0 }, trained: 1, costs: peeked!.costs });
  });

  it('knows no run that is not open', () => {
    const worker = bench();
    worker.handle(peek(1, 1));
    expect(worker.answersTo(1)).toEqual([expect.objectContaining({ type: 'failure', code: 'unknown-run' })]);
  });
});

describe('seek', () => {
  it('goes back without forgetting how far the run has come', () => {
    const worker = bench();
    worker.handle(open(1, 30));
    worker.finish();
    worker.handle(seek(2, 10));
    worker.finish();
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: pass(10, 30) }]);
  });

  it('fails with unknown-run when no such run is open', () => {
    const worker = bench();
    worker.handle(seek(1, 0));
    expect(worker.answersTo(1)).toEqual([
      { type: 'failure', id: 1, code: 'unknown-run', message: 'The worker has no run "run".' },
    ]);
  });

  it('ends with cancelled, at once, when it is cancelled', () => {
    const worker = bench();
    worker.handle(open(1));
    worker.finish();
    worker.handle(seek(2, 1_000_000));
    worker.giveTurn();
    worker.handle(cancel(2));
    expect(worker.answersTo(2)).toEqual([{ type: 'cancelled', id: 2 }]);
    worker.finish();
    expect(worker.iterations()).toBeLessThan(10);
  });

  it('of a burst works on the newest alone', () => {
    const worker = bench();
    worker.handle(open(1));
    worker.finish();
    for (let id = 2; id <= 20; id += 1) worker.handle(seek(id, id));
    worker.finish();
    for (let id = 2; id < 20; id += 1) expect(worker.answersTo(id)).toEqual([{ type: 'cancelled', id }]);
    expect(worker.answersTo(20)).toEqual([{ type: 'result', id: 20, value: pass(20) }]);
    expect(worker.iterations()).toBe(20);
  });

  it('says the last finite iteration and the first number after it when the run goes no further', () => {
    const worker = bench({ lastFinite: 6 });
    worker.handle(open(1, 100));
    worker.finish();
    expect(worker.answersTo(1)).toEqual([{ type: 'result', id: 1, value: pass(6) }]);
    const [answer] = worker.answersTo(1) as { value: PassResult }[];
    expect(answer!.value.nonFinite?.cell).toBe('Wo.next[1,1]');
  });
});

describe('slices', () => {
  const slicesOf = (iterationMs: number, count: number) => {
    const worker = bench({ iterationMs });
    worker.handle(open(1, 10_000));
    return Array.from({ length: count }, worker.giveTurn);
  };

  it('grow to about 8 ms of work', () => {
    expect(slicesOf(1, 5)).toEqual([1, 4, 8, 8, 8]);
    expect(slicesOf(0.5, 5)).toEqual([1, 4, 16, 16, 16]);
  });

  it('are one iteration when one takes 40 ms', () => {
    expect(slicesOf(40, 4)).toEqual([1, 1, 1, 1]);
  });

  it('stay bounded when the clock sees no time pass', () => {
    const worker = bench({ iterationMs: 0 });
    worker.handle(open(1, 400_000));
    const slices: number[] = [];
    for (let done = worker.giveTurn(); done !== undefined; done = worker.giveTurn()) slices.push(done);
    expect(Math.max(...slices)).toBe(100_000);
  });

  it('learn nothing from a slice that had little to do', () => {
    const worker = bench({ iterationMs: 4 });
    worker.handle(open(1));
    for (let id = 2; id < 50; id += 1) {
      worker.handle(seek(id, 0));
      worker.finish();
    }
    worker.handle(seek(50, 1_000));
    expect(worker.giveTurn()).toBe(1);
  });

  it('begin again at one iteration with every run', () => {
    const worker = bench();
    worker.handle(open(1, 1_000));
    worker.finish();
    worker.handle(open(2, 1_000));
    expect(worker.giveTurn()).toBe(1);
  });

  it.each([0.01, 1, 40, 140])('leave no silence longer than 250 ms with iterations of %d ms', (iterationMs) => {
    const worker = bench({ iterationMs });
    worker.handle(open(1, Math.ceil(2_000 / iterationMs)));
    worker.finish();
    const gaps = worker.sentAtMs.map((ms, i) => ms - (worker.sentAtMs[i - 1] ?? 0));
    expect(worker.answersTo(1)).toHaveLength(1);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(250);
    expect(gaps.length).toBeLessThanOrEqual(25);
  });

  it('leave no silence longer than one iteration or one pass, where these take long', () => {
    const worker = bench({ iterationMs: 600, passMs: 600 });
    worker.handle(open(1, 1));
    worker.finish();
    worker.handle(seek(2, 2));
    worker.finish();
    // What was looked ahead for has been made by another run: this one catches up.
    worker.handle({ type: 'request', id: 3, op: 'train', payload: { run: 'run', trained: 3 } });
    for (let i = 0; i < 4; i += 1) {
      worker.handle(ready(3));
      worker.giveTurn();
    }
    worker.handle(cancel(3));
    expect(worker.sent.filter(({ type }) => type === 'event').length).toBeGreaterThan(1);
    expect(worker.answersTo(3)).toEqual([
      { type: 'result', id: 3, value: expect.objectContaining({ reason: 'stopped' }) },
    ]);
    const gaps = worker.sentAtMs.map((ms, i) => ms - (worker.sentAtMs[i - 1] ?? 0));
    expect(Math.max(...gaps)).toBe(600);
  });
});

describe('train', () => {
  const training = (options?: BenchOptions) => {
    const worker = bench(options);
    worker.handle(open(1));
    worker.finish();
    worker.handle(train(2));
    return worker;
  };
  const eventsOf = ({ sent }: { sent: FromWorker[] }) => sent.filter(({ type }) => type === 'event');

  it('keeps to its pace, and waits by the clock when it is ahead of it', () => {
    const worker = training({ iterationMs: 0.01, pace: (elapsedMs) => Math.floor(elapsedMs / 10) });
    for (let i = 0; i < 200; i += 1) worker.giveTurn();
    worker.handle({ type: 'cancel', id: 2 });
    const answer = worker.sent.find((message) => message.type === 'result' && message.id === 2);
    expect(answer).toMatchObject({ value: { reason: 'stopped' } });
    const { trained } = (answer as { value: { trained: number } }).value;
    expect(trained).toBeGreaterThan(100);
    expect(trained).toBeLessThanOrEqual(worker.clockMs() / 10);
  });

  it('tells nothing before the page is ready, and beats meanwhile', () => {
    const worker = training();
    for (let i = 0; i < 100; i += 1) worker.giveTurn();
    expect(eventsOf(worker)).toEqual([]);
    expect(worker.sent.filter(({ type }) => type === 'beat').length).toBeGreaterThan(3);
  });

  it('sends one event for each ready, with the numbers of that moment', () => {
    const worker = training();
    worker.giveTurn();
    worker.handle(ready(2));
    worker.giveTurn();
    expect(eventsOf(worker)).toEqual([{ type: 'event', id: 2, value: pass(5) }]);
    for (let i = 0; i < 10; i += 1) worker.giveTurn();
    expect(eventsOf(worker)).toHaveLength(1);
    worker.handle(ready(2));
    worker.handle(ready(2));
    worker.giveTurn();
    worker.giveTurn();
    expect(eventsOf(worker)).toHaveLength(2);
  });

  it('does not take the ready of an earlier training for its own', () => {
    const worker = training();
    worker.handle(ready(2));
    worker.handle(train(3));
    worker.handle(ready(2));
    worker.giveTurn();
    expect(eventsOf(worker)).toEqual([]);
  });

  it('answers a cancel at once with its last state', () => {
    const worker = training();
    worker.giveTurn();
    worker.giveTurn();
    worker.handle(cancel(2));
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: pass(5) }]);
    const [answer] = worker.answersTo(2) as { value: TrainResult }[];
    expect(answer!.value.reason).toBe('stopped');
    expect(worker.giveTurn()).toBe(0);
    expect(worker.giveTurn()).toBeUndefined();
  });

  it('is ended by a seek, which is answered after it', () => {
    const worker = training();
    worker.giveTurn();
    worker.handle(seek(3, 0));
    worker.finish();
    expect(worker.sent.slice(1)).toEqual([
      { type: 'result', id: 2, value: pass(1) },
      { type: 'result', id: 3, value: pass(0, 1) },
    ]);
  });

  it('goes on from the newest iteration after a look back', () => {
    const worker = bench();
    worker.handle(open(1, 10));
    worker.finish();
    worker.handle(seek(2, 3));
    worker.finish();
    worker.handle(train(3));
    worker.giveTurn();
    worker.handle(cancel(3));
    const [answer] = worker.answersTo(3) as { value: TrainResult }[];
    expect(answer!.value.trained).toBeGreaterThan(10);
    expect(answer!.value).toEqual(pass(answer!.value.trained));
  });

  it('stops at the last finite state and names the first number that is not', () => {
    const worker = training({ lastFinite: 12 });
    worker.finish();
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: pass(12) }]);
    const [answer] = worker.answersTo(2) as { value: TrainResult }[];
    expect(answer!.value.reason).toBe('non-finite');
    expect(answer!.value.nonFinite?.cell).toBe('Wo.next[1,1]');
  });

  it('stops at the limit of iterations, and is there at once when it is asked again', () => {
    const worker = bench();
    const problem = fakeProblem(2);
    const keyframes = [{ iteration: MAX_ITERATIONS - 3, parameters: problem.start, recent: new Float64Array(15) }];
    const costs = { stride: 1, values: new Float64Array([2]), last: { iteration: MAX_ITERATIONS - 3, cost: 1 } };
    const record = { trained: MAX_ITERATIONS - 3, keyframes, costs };
    worker.handle({
      type: 'request',
      id: 1,
      op: 'open',
      payload: { run: 'run', problem, record, iteration: MAX_ITERATIONS - 3 },
    });
    worker.finish();
    for (const id of [2, 3]) {
      worker.handle(train(id));
      worker.finish();
      const [answer] = worker.answersTo(id) as { value: TrainResult }[];
      expect(answer!.value).toMatchObject({ reason: 'limit', trained: MAX_ITERATIONS });
    }
  });
});

describe('check', () => {
  const all = Array.from({ length: FAKE_GRADIENTS }, (_, i) => fakeCheck(2, i + 1));

  it('needs no run, and answers with what was asked for', () => {
    const worker = bench();
    worker.handle(check(1, ['dWo[1,7]', 'dWo[1,3]']));
    worker.finish();
    expect(worker.sent).toEqual([{ type: 'result', id: 1, value: [fakeCheck(2, 7), fakeCheck(2, 3)] }]);
    worker.handle(check(2));
    worker.finish();
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: all }]);
  });

  it.each([1, 40, 140])('yields between gradients of %d ms, with no silence longer than 250 ms', (iterationMs) => {
    const worker = bench({ iterationMs });
    worker.handle(check(1));
    const slices: number[] = [];
    for (let done = worker.giveTurn(); done !== undefined; done = worker.giveTurn()) slices.push(done);
    expect(Math.max(...slices) * iterationMs).toBeLessThanOrEqual(Math.max(8, iterationMs));
    const gaps = worker.sentAtMs.map((ms, i) => ms - (worker.sentAtMs[i - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(250);
  });

  it('ends with cancelled, at once, when it is cancelled', () => {
    const worker = bench();
    worker.handle(check(1));
    worker.giveTurn();
    worker.handle(cancel(1));
    expect(worker.sent).toEqual([{ type: 'cancelled', id: 1 }]);
    worker.finish();
    expect(worker.iterations()).toBe(1);
  });

  it('says how far it has come, once for each ready', () => {
    const worker = bench();
    worker.handle(check(1));
    worker.handle(ready(1));
    worker.giveTurn();
    worker.giveTurn();
    expect(worker.sent).toEqual([{ type: 'event', id: 1, value: { done: 1, total: FAKE_GRADIENTS } }]);
  });

  it('is ended by a newer check, and by a seek, and leaves the run as it is', () => {
    const worker = bench();
    worker.handle(open(1, 30));
    worker.finish();
    worker.handle(check(2));
    worker.giveTurn();
    worker.handle(check(3));
    worker.giveTurn();
    worker.handle(seek(4, 12));
    worker.finish();
    expect(worker.sent.slice(1)).toEqual([
      { type: 'cancelled', id: 2 },
      { type: 'cancelled', id: 3 },
      { type: 'result', id: 4, value: pass(12, 30) },
    ]);
  });

  it('fails with its sentence, and the run stays', () => {
    const worker = bench();
    worker.handle(open(1));
    worker.finish();
    worker.handle(check(2, ['X[1,1]']));
    expect(worker.answersTo(2)).toEqual([
      { type: 'failure', id: 2, code: 'engine', message: '"X[1,1]" is no gradient.' },
    ]);
    worker.handle(seek(3, 1));
    worker.finish();
    expect(worker.answersTo(3)).toEqual([{ type: 'result', id: 3, value: pass(1) }]);
  });
});

const randomize = (id: number, seed: number): ToWorker => ({
  type: 'request',
  id,
  op: 'randomize',
  payload: { problem: fakeProblem(2), seed },
});

const { start } = fakeProblem(1);
/** What is asked for, what comes for it, and what it then makes. */
const LATER: readonly [
  op: string,
  ask: (id: number) => ToWorker,
  comes: GradientChecker | StartDrawer,
  made: unknown,
][] = [
  ['check', check, { total: 0, checks: [], advance: () => true }, []],
  [
    'randomize',
    (id) => randomize(id, 1),
    { draw: () => ({ parameters: start, draws: 1 }) },
    { parameters: start, draws: 1 },
  ],
];

describe.each(LATER)('%s, whose code comes when it is asked for', (_op, ask, comes, made) => {
  /** A dispatcher that has what makes it only when it is let. */
  const waiting = (coming: Promise<GradientChecker | StartDrawer>) => {
    const sent: FromWorker[] = [];
    const turns: (() => void)[] = [];
    const dispatcher = createDispatcher({
      engine: {
        ...createFakeEngine(),
        createGradientChecker: () => coming as Promise<GradientChecker>,
        createStartDrawer: () => coming as Promise<StartDrawer>,
      },
      post: (message) => sent.push(message),
      now: () => 0,
      nextTurn: (callback) => turns.push(callback),
      pace: () => Infinity,
    });
    return { sent, handle: dispatcher.handle, giveTurn: () => turns.shift()?.() };
  };

  it('waits for it, and begins then', async () => {
    let arrive = (_made: GradientChecker | StartDrawer) => {};
    const coming = new Promise<GradientChecker | StartDrawer>((resolve) => {
      arrive = resolve;
    });
    const worker = waiting(coming);
    worker.handle(ask(1));
    for (let turn = 0; turn < 3; turn += 1) worker.giveTurn();
    expect(worker.sent).toEqual([]);
    arrive(comes);
    await coming;
    worker.giveTurn();
    expect(worker.sent).toEqual([{ type: 'result', id: 1, value: made }]);
  });

  it('can be cancelled while it waits', () => {
    const worker = waiting(new Promise(() => {}));
    worker.handle(ask(1));
    worker.giveTurn();
    worker.handle({ type: 'cancel', id: 1 });
    expect(worker.sent).toEqual([{ type: 'cancelled', id: 1 }]);
    worker.handle(open(2));
    while (worker.sent.length < 2) worker.giveTurn();
    expect(worker.sent.at(-1)).toMatchObject({ type: 'result', id: 2 });
  });

  it('says that it does not come, and goes on with what is asked next', async () => {
    const worker = waiting(Promise.reject(new TypeError('Failed to fetch dynamically imported module: later.js')));
    worker.handle(ask(1));
    await Promise.resolve();
    worker.giveTurn();
    expect(worker.sent).toMatchObject([{ type: 'failure', id: 1, code: 'missing' }]);
    worker.handle(open(2));
    worker.giveTurn();
    expect(worker.sent.at(-1)).toMatchObject({ type: 'result', id: 2 });
  });
});

describe('randomize', () => {
  it('answers once other work is done, and ends none of it', () => {
    const worker = bench();
    worker.handle(open(1, 1_000));
    worker.giveTurn();
    worker.handle(randomize(2, 77));
    worker.finish();
    expect(worker.sent.filter(({ type }) => type === 'result')).toEqual([
      { type: 'result', id: 1, value: pass(1_000) },
      { type: 'result', id: 2, value: { parameters: fakeProblem(77).start, draws: 1 } },
    ]);
  });

  it('lets what is newer go before it while it draws', () => {
    const worker = bench({ iterationMs: 30 });
    worker.handle(randomize(1, -1));
    worker.giveTurn();
    worker.giveTurn();
    expect(worker.answersTo(1)).toEqual([]);
    worker.handle(open(2));
    worker.giveTurn();
    expect(worker.answersTo(2)).toEqual([{ type: 'result', id: 2, value: pass(0) }]);
    worker.finish();
    expect(worker.answersTo(1)).toHaveLength(1);
  });

  it('is ended by a newer one, and when it is cancelled', () => {
    const worker = bench({ iterationMs: 30 });
    worker.handle(randomize(1, -1));
    worker.giveTurn();
    worker.handle(randomize(2, -1));
    worker.giveTurn();
    worker.handle(cancel(2));
    worker.finish();
    expect(worker.sent.filter(({ type }) => type !== 'beat')).toEqual([
      { type: 'cancelled', id: 1 },
      { type: 'cancelled', id: 2 },
    ]);
  });

  it('says that it is alive while it draws', () => {
    const worker = bench({ iterationMs: 30 });
    worker.handle(randomize(1, -1));
    worker.finish();
    const silences = worker.sentAtMs.map((at, i) => at - (worker.sentAtMs[i - 1] ?? 0));
    expect(Math.max(...silences)).toBeLessThanOrEqual(250);
    expect(worker.sent.length, 'it was to be heard of').toBeGreaterThan(2);
    expect(worker.answersTo(1)).toHaveLength(1);
  });

  it('fails with not-alive when the engine finds no living start', () => {
    const worker = bench();
    worker.handle(randomize(1, -1));
    worker.finish();
    expect(worker.sent).toEqual([{ type: 'failure', id: 1, code: 'not-alive', message: 'No living start was found.' }]);
  });
});

describe('a broken promise in the engine', () => {
  it('is a failure with its sentence, and the run is dropped', () => {
    const worker = bench({ breaksAt: 20 });
    worker.handle(open(1, 50));
    worker.finish();
    worker.handle(seek(2, 0));
    worker.finish();
    expect(worker.sent).toEqual([
      { type: 'failure', id: 1, code: 'engine', message: 'The fake engine broke at iteration 20.' },
      { type: 'failure', id: 2, code: 'unknown-run', message: 'The worker has no run "run".' },
    ]);
  });
});

it('gives every request exactly one answer, whatever comes between', () => {
  const action = fc.oneof(
    fc.record({ op: fc.constant('open' as const), n: fc.nat(60) }),
    fc.record({ op: fc.constant('seek' as const), n: fc.nat(60) }),
    fc.record({ op: fc.constantFrom('train' as const, 'check' as const), n: fc.constant(0) }),
    fc.record({ op: fc.constantFrom('cancel' as const, 'ready' as const), n: fc.nat(12) }),
    fc.record({ op: fc.constant('turn' as const), n: fc.nat(5) }),
  );
  fc.assert(
    fc.property(
      fc.array(action, { maxLength: 30 }),
      fc.option(fc.integer({ min: 1, max: 70 })),
      (actions, breaksAt) => {
        const worker = bench(breaksAt === null ? { lastFinite: 50 } : { breaksAt });
        let id = 0;
        for (const { op, n } of actions) {
          if (op === 'open') worker.handle(open((id += 1), n));
          else if (op === 'seek') worker.handle(seek((id += 1), n));
          else if (op === 'train') worker.handle(train((id += 1)));
          else if (op === 'check') worker.handle(check((id += 1)));
          else if (op === 'cancel') worker.handle(cancel(n));
          else if (op === 'ready') worker.handle(ready(n));
          else for (let i = 0; i < n; i += 1) worker.giveTurn();
        }
        worker.finish();
        for (let asked = 1; asked <= id; asked += 1) expect(worker.answersTo(asked)).toHaveLength(1);
      },
    ),
  );
});
