import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassResult, TrainProgress } from '../protocol/index.ts';
import { FAKE_GRADIENTS, fakeCheck, fakeProblem, fakeWeight } from '../testing/fakeEngine.ts';
import { FakeWorker, type FakeWorkerOptions } from '../testing/fakeWorker.ts';
import { createVirtualTime } from '../testing/virtualTime.ts';
import { createEngineClient, EngineClientError, isAbort, type Incident } from './index.ts';

interface PageOptions {
  /** The worker that is started as number `index`, from 0; throws where none can be made. */
  readonly worker?: (index: number) => FakeWorkerOptions;
  readonly inProcess?: () => FakeWorkerOptions;
  /** How long the engine takes to load onto the page. */
  readonly loadMs?: number;
}

/** A page with a client, in virtual time. */
function openPage({ worker = () => ({}), inProcess = () => ({}), loadMs = 0 }: PageOptions = {}) {
  const time = createVirtualTime();
  const workers: FakeWorker[] = [];
  const ports: FakeWorker[] = [];
  const incidents: Incident[] = [];
  const client = createEngineClient({
    startWorker: () => {
      const started = new FakeWorker(time, worker(workers.length));
      workers.push(started);
      return started;
    },
    startInProcess: async () => {
      await new Promise<void>((resolve) => time.after(loadMs, resolve));
      const port = new FakeWorker(time, inProcess());
      ports.push(port);
      return port;
    },
    now: time.now,
    after: time.after,
    isHidden: () => time.hidden,
    frame: time.frame,
  });
  client.onIncident((incident) => incidents.push(incident));
  return {
    time,
    client,
    workers,
    ports,
    incidents,
    current: () => workers.at(-1)!,
    /** A call's outcome as it comes: nothing here rejects unseen. */
    outcome: <T>(call: Promise<T>) => {
      const seen: { value?: T; error?: unknown; atMs?: number } = {};
      call.then(
        (value) => Object.assign(seen, { value, atMs: time.now() }),
        (error: unknown) => Object.assign(seen, { error, atMs: time.now() }),
      );
      return seen;
    },
  };
}

const weightIn = ({ trace }: PassResult): number => trace.matrices['Wo']!.data[0]!;

/** The state is that of a run nobody disturbed. */
function expectTrue(result: PassResult | undefined, start = 2): void {
  expect(result).toBeDefined();
  expect(weightIn(result!)).toBe(fakeWeight(start, result!.trace.iteration));
  expect(result!.parameters.W[0]![0]).toBe(fakeWeight(start, result!.trained));
}

const problem = fakeProblem(2);
/** Opens the run of {@link problem} and waits for its first pass. */
async function openedPage(options?: PageOptions) {
  const page = openPage(options);
  const opened = page.outcome(page.client.open('run', problem, 0));
  await page.time.pass(100);
  expectTrue(opened.value);
  return page;
}

describe('a client', () => {
  it('starts its worker before it is asked anything', () => {
    expect(openPage().workers).toHaveLength(1);
  });

  it('opens a run and finds the pass at any iteration', async () => {
    const { client, time, outcome } = openPage();
    const opened = outcome(client.open('run', problem, 3));
    await time.pass(100);
    expect(opened.value).toMatchObject({ trace: { iteration: 3 }, trained: 3 });
    expectTrue(opened.value);
    const back = outcome(client.seek(1));
    await time.pass(100);
    expect(back.value).toMatchObject({ trace: { iteration: 1 }, trained: 3 });
    expectTrue(back.value);
  });

  it('opens a run where a record left it', async () => {
    const { client, time, outcome } = openPage();
    const parameters = { W: [new Float64Array([fakeWeight(2, 50)])], b: [new Float64Array(1)] };
    const costs = { stride: 1, values: new Float64Array([2]), last: { iteration: 50, cost: 1 } };
    const record = { trained: 50, keyframes: [{ iteration: 50, parameters, recent: new Float64Array(15) }], costs };
    const opened = outcome(client.open('run', problem, 51, { record }));
    await time.pass(20);
    expect(opened.value).toMatchObject({ trained: 51 });
    expectTrue(opened.value);
  });

  describe('looking ahead', () => {
    it('has the pass ready: the seek for it is answered before time passes', async () => {
      const { client, time, outcome } = await openedPage();
      client.lookAhead(1);
      await time.pass(100);
      const next = outcome(client.seek(1));
      await time.pass(0);
      expect(next.value).toMatchObject({ trace: { iteration: 1 }, trained: 1 });
      expectTrue(next.value);
    });

    it('counts for nothing until it is sought', async () => {
      const { client, time, outcome } = await openedPage();
      client.lookAhead(1);
      await time.pass(100);
      const back = outcome(client.seek(0));
      await time.pass(100);
      expect(back.value).toMatchObject({ trained: 0 });
      const next = outcome(client.seek(1));
      await time.pass(100);
      expect(next.value).toMatchObject({ trained: 1 });
    });

    it('counts once it was sought, for what comes then', async () => {
      const { client, time, outcome } = await openedPage();
      client.lookAhead(1);
      await time.pass(100);
      void client.seek(1);
      const back = outcome(client.seek(0));
      await time.pass(100);
      expect(back.value).toMatchObject({ trace: { iteration: 0 }, trained: 1 });
      const stop = new AbortController();
      const trained = outcome(client.train(() => {}, { signal: stop.signal }));
      stop.abort();
      await time.pass(100);
      expect(trained.value!.trained).toBeGreaterThanOrEqual(1);
      expectTrue(trained.value);
    });

    it('does not take back what was trained since', async () => {
      const { client, time, outcome } = await openedPage();
      client.lookAhead(1);
      await time.pass(100);
      const far = outcome(client.seek(7));
      await time.pass(100);
      expectTrue(far.value);
      const back = outcome(client.seek(1));
      await time.pass(100);
      expect(back.value).toMatchObject({ trace: { iteration: 1 }, trained: 7 });
    });

    it('ends no check of gradients, and a seek ends it', async () => {
      const { client, time, outcome } = await openedPage();
      const checked = outcome(client.check(problem, problem.start));
      client.lookAhead(1);
      await time.pass(5_000);
      expect(checked.value).toHaveLength(FAKE_GRADIENTS);
      client.lookAhead(50_000);
      const sought = outcome(client.seek(2));
      await time.pass(100);
      expectTrue(sought.value);
    });

    it('survives a worker that is lost meanwhile', async () => {
      const { client, time, outcome, current } = await openedPage();
      client.lookAhead(50_000);
      current().crash('error');
      await time.pass(1_000);
      const next = outcome(client.seek(3));
      await time.pass(100);
      expect(next.value).toMatchObject({ trained: 3 });
      expectTrue(next.value);
    });
  });

  it('opens what it is given, even under a key that was used before', async () => {
    const { client, time, outcome } = await openedPage();
    const again = outcome(client.open('run', fakeProblem(9), 4));
    await time.pass(100);
    expectTrue(again.value, 9);
  });

  it('draws a random start', async () => {
    const { client, time, outcome } = openPage();
    const drawn = outcome(client.randomize(problem, 5));
    await time.pass(100);
    expect(drawn.value).toEqual({ parameters: fakeProblem(5).start, draws: 1 });
  });

  it('gives up a random start when training begins, which would keep it waiting', async () => {
    const { client, time, outcome, current } = await openedPage();
    const drawn = outcome(client.randomize(problem, -1));
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(100);
    expect(isAbort(drawn.error)).toBe(true);
    expect(current().received.filter(({ type }) => type === 'cancel')).toHaveLength(1);
    controller.abort();
    await time.pass(100);
    expect(training.value?.reason).toBe('stopped');
  });

  it('revives errors with their code and sentence', async () => {
    const { client, time, outcome } = openPage();
    const drawn = outcome(client.randomize(problem, -1));
    await time.pass(100);
    expect(drawn.error).toBeInstanceOf(EngineClientError);
    expect(drawn.error).toMatchObject({ code: 'not-alive', message: 'No living start was found.' });
  });

  it('refuses to seek or train before a run is open', async () => {
    const { client, time, outcome } = openPage();
    const seek = outcome(client.seek(1));
    const train = outcome(client.train(() => {}));
    await time.pass(100);
    expect(seek.error).toMatchObject({ code: 'unknown-run' });
    expect(train.error).toMatchObject({ code: 'unknown-run' });
  });

  it('opens the run again after the engine broke on it', async () => {
    const { client, time, outcome, incidents } = await openedPage({ worker: () => ({ breaksAt: 20 }) });
    const broken = outcome(client.seek(30));
    await time.pass(500);
    expect(broken.error).toMatchObject({ code: 'engine', message: 'The fake engine broke at iteration 20.' });
    const again = outcome(client.seek(10));
    await time.pass(500);
    expectTrue(again.value);
    expect(incidents).toEqual([]);
  });

  it('opens the run again when the engine broke on a request that was given up', async () => {
    const { client, time, outcome } = await openedPage({ worker: () => ({ breaksAt: 1 }) });
    const controller = new AbortController();
    const given = outcome(client.seek(5, { signal: controller.signal }));
    await time.pass(0);
    // Given up just after the worker's turn in which it breaks, while the failure is on its way.
    time.after(8, () => controller.abort());
    await time.pass(100);
    expect(isAbort(given.error)).toBe(true);
    const again = outcome(client.seek(0));
    await time.pass(100);
    expectTrue(again.value);
  });

  it('asks for progress once in a frame also where training is asked for again, after a run was lost so', async () => {
    const { client, time, outcome, current } = await openedPage({ worker: () => ({ breaksAt: 1 }) });
    const controller = new AbortController();
    outcome(client.seek(5, { signal: controller.signal }));
    await time.pass(0);
    time.after(8, () => controller.abort());
    await time.pass(100);
    const sent = current().received.length;
    outcome(client.train(() => {}));
    await time.pass(20);
    const asked = current()
      .received.slice(sent)
      .map((message) => (message.type === 'request' ? message.op : message.type));
    expect(asked).toEqual(['train', 'open', 'train', 'ready']);
  });
});

describe('an abort signal', () => {
  it('that has aborted already rejects before anything is sent or replaced', async () => {
    const { client, time, outcome, current } = await openedPage();
    const seek = outcome(client.seek(500));
    await time.pass(1);
    const before = current().received.length;
    const reason = new Error('not wanted');
    const signal = AbortSignal.abort(reason);
    const calls = [
      outcome<unknown>(client.open('other', problem, 0, { signal })),
      outcome<unknown>(client.seek(1, { signal })),
      outcome<unknown>(client.train(() => {}, { signal })),
      outcome<unknown>(client.randomize(problem, 1, { signal })),
    ];
    await time.pass(2_000);
    for (const call of calls) expect(call.error).toBe(reason);
    expect(current().received).toHaveLength(before);
    expect(seek.value?.trained).toBe(500);
  });

  it.each(['open', 'seek', 'randomize'] as const)(
    'rejects %s at once with its reason; what comes later is ignored',
    async (name) => {
      const { client, time, outcome, current } = await openedPage();
      const controller = new AbortController();
      const { signal } = controller;
      const begin = {
        open: () => client.open('other', fakeProblem(9), 0, { signal }),
        seek: () => client.seek(0, { signal }),
        randomize: () => client.randomize(problem, 1, { signal }),
      }[name];
      const call = outcome<unknown>(begin());
      const reason = new Error('changed my mind');
      time.after(0, () => controller.abort(reason));
      await time.pass(0);
      expect(call).toEqual({ error: reason, atMs: 100 });
      const heard = current().sent.length;
      await time.pass(2_000);
      expect(current().sent.length).toBeGreaterThanOrEqual(heard);
      expect(call).toEqual({ error: reason, atMs: 100 });
    },
  );

  it('ends the work in the worker', async () => {
    const { client, time, current } = await openedPage();
    const controller = new AbortController();
    client.seek(1e6, { signal: controller.signal }).catch(() => {});
    await time.pass(100);
    controller.abort();
    await time.pass(100);
    expect(current().sent.at(-1)).toMatchObject({ type: 'cancelled' });
  });

  it('of an open leaves the run before it open', async () => {
    const { client, time, outcome } = await openedPage();
    const controller = new AbortController();
    outcome(client.open('other', fakeProblem(9), 1e6, { signal: controller.signal }));
    await time.pass(100);
    controller.abort();
    const seek = outcome(client.seek(4));
    await time.pass(100);
    expectTrue(seek.value, 2);
    expect(seek.value!.trace.iteration).toBe(4);
  });

  it('of an open leaves the run before it open, even under the same key', async () => {
    const { client, time, outcome } = await openedPage();
    const controller = new AbortController();
    outcome(client.open('run', fakeProblem(9), 1e6, { signal: controller.signal }));
    await time.pass(100);
    controller.abort();
    const seek = outcome(client.seek(4));
    await time.pass(100);
    expectTrue(seek.value, 2);
  });

  it('of training is the end of its progress, whatever is on its way', async () => {
    for (let ms = 0; ms <= 40; ms += 1) {
      const { client, time, outcome } = await openedPage();
      const controller = new AbortController();
      let toldAfter = 0;
      const training = outcome(
        client.train(
          () => {
            if (controller.signal.aborted) toldAfter += 1;
          },
          { signal: controller.signal },
        ),
      );
      time.after(ms, () => controller.abort());
      await time.pass(100);
      expect(toldAfter).toBe(0);
      expect(training.value?.reason).toBe('stopped');
    }
  });

  it('is let go of when the call is over', async () => {
    const { client, time, outcome } = await openedPage();
    const controller = new AbortController();
    let listening = 0;
    const { signal } = controller;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listening += 1;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listening -= 1;
      removeEventListener.apply(signal, args);
    };
    const seek = outcome(client.seek(4, { signal }));
    expect(listening).toBe(1);
    await time.pass(100);
    expect(seek.value).toBeDefined();
    expect(listening).toBe(0);
  });
});

describe('the newest request', () => {
  it('replaces older ones, which reject with a silent error', async () => {
    const { client, time, outcome } = await openedPage();
    const older = [outcome(client.seek(1e6)), outcome(client.seek(2e6)), outcome(client.open('run 2', problem, 1e6))];
    const newest = outcome(client.open('run 3', fakeProblem(5), 6));
    await time.pass(100);
    for (const { error } of older) expect(isAbort(error)).toBe(true);
    expectTrue(newest.value, 5);
  });

  it('is about the run whose opening it replaces', async () => {
    const { client, time, outcome } = await openedPage();
    outcome(client.open('other', fakeProblem(9), 1e6));
    await time.pass(50);
    const seek = outcome(client.seek(3));
    await time.pass(100);
    expectTrue(seek.value, 9);
  });

  it('does not disturb a random draw', async () => {
    const { client, time, outcome } = await openedPage();
    const drawn = outcome(client.randomize(problem, 5));
    outcome(client.seek(3));
    await time.pass(100);
    expect(drawn.value?.draws).toBe(1);
  });
});

describe('training', () => {
  it('tells of its progress at most once per frame, and resolves with the last state when it is stopped', async () => {
    const { client, time, outcome } = await openedPage();
    const controller = new AbortController();
    const progress: { ms: number; trained: number }[] = [];
    const training = outcome(
      client.train(
        (at) => {
          expectTrue(at);
          progress.push({ ms: time.now(), trained: at.trained });
        },
        { signal: controller.signal },
      ),
    );
    await time.pass(1_000);
    expect(training).toEqual({});
    const frames = progress.map(({ ms }) => Math.floor(ms / 16));
    expect(new Set(frames).size).toBe(frames.length);
    expect(frames.length).toBeGreaterThan(25);
    controller.abort();
    await time.pass(10);
    expectTrue(training.value);
    expect(training.value!.reason).toBe('stopped');
    expect(training.value!.trained).toBeGreaterThanOrEqual(progress.at(-1)!.trained);
    const after = progress.length;
    await time.pass(1_000);
    expect(progress).toHaveLength(after);
  });

  it('goes on in a hidden tab without sending what nobody can see', async () => {
    const { client, time, outcome, incidents, current } = await openedPage();
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(100);
    time.hidden = true;
    await time.pass(50);
    const sent = current().sent.length;
    await time.pass(20_000);
    expect(
      current()
        .sent.slice(sent)
        .filter(({ type }) => type === 'event'),
    ).toEqual([]);
    time.hidden = false;
    controller.abort();
    await time.pass(100);
    expect(training.value!.trained).toBeGreaterThan(15_000);
    expectTrue(training.value);
    expect(incidents).toEqual([]);
  });

  it('waits for the pass that is under way', async () => {
    const { client, time, outcome } = openPage();
    const opened = outcome(client.open('run', problem, 300));
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(600);
    expect(opened.value?.trained).toBe(300);
    controller.abort();
    await time.pass(20);
    expect(training.value!.trained).toBeGreaterThan(300);
    expectTrue(training.value);
  });

  it('is ended by a seek, with its last state', async () => {
    const { client, time, outcome } = await openedPage();
    const training = outcome(client.train(() => {}));
    await time.pass(200);
    const seek = outcome(client.seek(1));
    await time.pass(50);
    expect(training.value?.reason).toBe('stopped');
    expect(seek.value).toMatchObject({ trace: { iteration: 1 }, trained: training.value!.trained });
  });

  it('is aborted by another run', async () => {
    const { client, time, outcome } = await openedPage();
    const training = outcome(client.train(() => {}));
    await time.pass(200);
    const opened = outcome(client.open('other', fakeProblem(9), 0));
    await time.pass(50);
    expect(isAbort(training.error)).toBe(true);
    expectTrue(opened.value, 9);
  });

  it('ends by itself where the numbers end', async () => {
    const { client, time, outcome } = await openedPage({ worker: () => ({ lastFinite: 40 }) });
    const training = outcome(client.train(() => {}));
    await time.pass(500);
    expect(training.value).toMatchObject({ reason: 'non-finite', trained: 40, nonFinite: { cell: 'Wo.next[1,1]' } });
  });

  it('goes on after its worker was lost, from the last state that the page has seen', async () => {
    const { client, time, outcome, incidents, current, workers } = await openedPage();
    const controller = new AbortController();
    const progress: TrainProgress[] = [];
    const training = outcome(client.train((at) => progress.push(at), { signal: controller.signal }));
    await time.pass(500);
    const before = progress.at(-1)!.trained;
    current().terminate();
    await time.pass(1_200);
    expect(incidents).toEqual([{ kind: 'restarted', cause: 'no-answer', iteration: before }]);
    expect(workers).toHaveLength(2);
    expect(training).toEqual({});
    controller.abort();
    await time.pass(20);
    expectTrue(training.value);
    expect(training.value!.trained).toBeGreaterThan(before);
    const trained = progress.map((at) => at.trained);
    expect(trained).toEqual(trained.toSorted((a, b) => a - b));
    for (const at of progress) expectTrue(at);
  });

  it('that was being stopped when its worker was lost is stopped by the next one', async () => {
    const { client, time, outcome, current } = await openedPage();
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(500);
    current().terminate();
    controller.abort();
    await time.pass(1_100);
    expect(training.value?.reason).toBe('stopped');
    expectTrue(training.value);
  });

  it('that a seek ended does not begin again when the worker is lost between', async () => {
    const { client, time, outcome, current } = await openedPage();
    const training = outcome(client.train(() => {}));
    await time.pass(500);
    current().terminate();
    const seek = outcome(client.seek(2));
    await time.pass(1_500);
    expectTrue(seek.value);
    expect(training.value?.reason).toBe('stopped');
  });
});

describe('a check of gradients', () => {
  const all = Array.from({ length: FAKE_GRADIENTS }, (_, i) => fakeCheck(2, i + 1));

  it('needs no open run, and answers with what was asked for', async () => {
    const { client, time, outcome } = openPage();
    const one = outcome(client.check(problem, problem.start, { cells: ['dWo[1,7]'] }));
    await time.pass(100);
    expect(one.value).toEqual([fakeCheck(2, 7)]);
    const every = outcome(client.check(problem, problem.start));
    await time.pass(3_000);
    expect(every.value).toEqual(all);
  });

  it('tells how far it has come at most once per frame', async () => {
    const { client, time, outcome } = openPage();
    const told: { readonly done: number; readonly atMs: number }[] = [];
    const call = outcome(
      client.check(problem, problem.start, { onProgress: ({ done }) => told.push({ done, atMs: time.now() }) }),
    );
    await time.pass(3_000);
    expect(call.value).toHaveLength(FAKE_GRADIENTS);
    expect(told.length).toBeGreaterThan(10);
    for (const [i, { done, atMs }] of told.entries()) {
      if (i === 0) continue;
      expect(done).toBeGreaterThan(told[i - 1]!.done);
      expect(atMs - told[i - 1]!.atMs).toBeGreaterThanOrEqual(8);
    }
  });

  it('rejects at once when it is aborted, and the worker does no more for it', async () => {
    const { client, time, outcome, current } = await openedPage();
    const controller = new AbortController();
    const call = outcome(client.check(problem, problem.start, { signal: controller.signal }));
    await time.pass(50);
    controller.abort();
    await time.pass(0);
    expect(call.error).toSatisfy(isAbort);
    await time.pass(100);
    expect(current().sent.at(-1)).toMatchObject({ type: 'cancelled' });
  });

  it.each(['open', 'seek', 'train', 'check'] as const)('is aborted by a newer %s, which goes on', async (op) => {
    const { client, time, outcome } = await openedPage();
    const old = outcome(client.check(problem, problem.start));
    await time.pass(50);
    const stop = new AbortController();
    const newer = outcome<unknown>(
      {
        open: () => client.open('other', fakeProblem(9), 1),
        seek: () => client.seek(1),
        train: () => client.train(() => {}, { signal: stop.signal }),
        check: () => client.check(problem, problem.start, { cells: ['dWo[1,1]'] }),
      }[op](),
    );
    await time.pass(100);
    stop.abort();
    await time.pass(100);
    expect(old.error).toSatisfy(isAbort);
    expect(newer.value).toBeDefined();
  });

  it('waits for a pass or training that is under way', async () => {
    const { client, time, outcome } = await openedPage();
    const seek = outcome(client.seek(200));
    const first = outcome(client.check(problem, problem.start, { cells: ['dWo[1,1]'] }));
    await time.pass(1_000);
    expectTrue(seek.value);
    expect(first.value).toEqual([fakeCheck(2, 1)]);
    const stop = new AbortController();
    const training = outcome(client.train(() => {}, { signal: stop.signal }));
    const second = outcome(client.check(problem, problem.start, { cells: ['dWo[1,2]'] }));
    await time.pass(200);
    expect(second.value).toBeUndefined();
    stop.abort();
    await time.pass(200);
    expectTrue(training.value);
    expect(second.value).toEqual([fakeCheck(2, 2)]);
  });

  it('is asked again of the next worker when one is lost', async () => {
    const { client, time, outcome, current, incidents } = await openedPage();
    const call = outcome(client.check(problem, problem.start));
    await time.pass(100);
    current().terminate();
    await time.pass(5_000);
    expect(incidents).toMatchObject([{ kind: 'restarted', cause: 'no-answer' }]);
    expect(call.value).toEqual(all);
  });

  it('that fails leaves the run open', async () => {
    const { client, time, outcome, current } = await openedPage();
    const call = outcome(client.check(problem, problem.start, { cells: ['X[1,1]'] }));
    await time.pass(100);
    expect(call.error).toMatchObject({ code: 'engine', message: '"X[1,1]" is no gradient.' });
    const seek = outcome(client.seek(3));
    await time.pass(100);
    expectTrue(seek.value);
    expect(current().received.filter((message) => message.type === 'request' && message.op === 'open')).toHaveLength(1);
  });
});

describe('a lost worker', () => {
  it.each(['error', 'messageerror'] as const)('that says so by %s is replaced at once', async (type) => {
    const { client, time, outcome, current, incidents } = await openedPage();
    const seek = outcome(client.seek(300));
    await time.pass(100);
    current().crash(type);
    await time.pass(1);
    expect(incidents).toEqual([{ kind: 'restarted', cause: 'crash', iteration: 0 }]);
    await time.pass(500);
    expectTrue(seek.value);
    expect(seek.value!.trace.iteration).toBe(300);
  });

  it('that says nothing is replaced when 1,000 ms have been silent', async () => {
    const { client, time, outcome, current, workers } = await openedPage();
    current().terminate();
    const seek = outcome(client.seek(3));
    await time.pass(999);
    expect(workers).toHaveLength(1);
    await time.pass(1);
    expect(workers).toHaveLength(2);
    await time.pass(100);
    expectTrue(seek.value);
  });

  it('is given 10,000 ms when the tab was hidden at any time meanwhile', async () => {
    const { client, time, outcome, current, workers } = await openedPage();
    current().terminate();
    const seek = outcome(client.seek(3));
    await time.pass(200);
    time.hidden = true;
    await time.pass(300);
    time.hidden = false;
    await time.pass(9_499);
    expect(workers).toHaveLength(1);
    await time.pass(1);
    expect(workers).toHaveLength(2);
    await time.pass(100);
    expectTrue(seek.value);
  });

  it('is noticed even while every request is soon replaced by a newer one', async () => {
    const { client, time, outcome, current, workers } = await openedPage();
    current().terminate();
    for (let i = 0; i < 24; i += 1) {
      const controller = new AbortController();
      outcome(client.seek(i, { signal: controller.signal }));
      await time.pass(50);
      controller.abort();
    }
    expect(workers).toHaveLength(2);
  });

  it('is not noticed, and told of, while nobody asks for anything', async () => {
    const { time, current, workers, incidents } = await openedPage();
    current().terminate();
    await time.pass(60_000);
    expect(workers).toHaveLength(1);
    expect(incidents).toEqual([]);
  });

  it('is terminated, and what it still says is not heard', async () => {
    const { client, time, outcome, current, workers } = await openedPage();
    const first = current();
    const seek = outcome(client.seek(300));
    await time.pass(100);
    const { id } = first.received.at(-1)!;
    first.crash();
    await time.pass(0);
    expect(first.terminated).toBe(true);
    first.say({ type: 'failure', id, code: 'engine', message: 'Heard from beyond.' });
    first.crash();
    await time.pass(1_000);
    expect(workers).toHaveLength(2);
    expectTrue(seek.value);
  });

  it('does not keep calls that were given up', async () => {
    const { client, time, outcome, current } = await openedPage();
    const controller = new AbortController();
    const given = outcome(client.seek(1e6, { signal: controller.signal }));
    await time.pass(10);
    current().crash();
    controller.abort();
    await time.pass(100);
    expect(isAbort(given.error)).toBe(true);
    expect(current().received).toEqual([]);
  });

  it('three times on the same request, without any progress, is an error; the next request has a new worker', async () => {
    const { client, time, outcome, current, workers, incidents } = await openedPage();
    const seek = outcome(client.seek(1e6));
    for (let i = 0; i < 3; i += 1) {
      expect(seek.error).toBeUndefined();
      await time.pass(100);
      current().crash();
      await time.pass(10);
    }
    expect(seek.error).toBeInstanceOf(EngineClientError);
    expect(seek.error).toMatchObject({ code: 'crashed' });
    expect(incidents).toHaveLength(3);
    const next = outcome(client.seek(1));
    await time.pass(100);
    expectTrue(next.value);
    expect(workers).toHaveLength(4);
  });

  it('again and again does not end training that gets on between', async () => {
    const { client, time, outcome, current } = await openedPage();
    const training = outcome(client.train(() => {}));
    for (let i = 0; i < 6; i += 1) {
      await time.pass(200);
      current().crash();
    }
    await time.pass(200);
    expect(training).toEqual({});
    client.seek(0).catch(() => {});
    await time.pass(50);
    expectTrue(training.value);
  });
});

describe('a page that was busy or asleep', () => {
  it('hears what its worker said meanwhile before it judges', async () => {
    const { client, time, outcome, workers } = await openedPage();
    const training = outcome(client.train(() => {}));
    await time.pass(200);
    for (const ms of [3_000, 1_500, 3_600_000]) {
      time.block(ms);
      await time.pass(700);
    }
    expect(workers).toHaveLength(1);
    expect(training).toEqual({});
  });

  it('still notices a worker that is lost, though every timer comes late', async () => {
    const { client, time, outcome, current, workers } = await openedPage();
    current().terminate();
    const seek = outcome(client.seek(3));
    for (let i = 0; i < 6 && workers.length < 2; i += 1) {
      time.block(1_000);
      await time.pass(0);
    }
    expect(workers).toHaveLength(2);
    await time.pass(100);
    expectTrue(seek.value);
  });
});

describe('where no worker can start', () => {
  const never = (): FakeWorkerOptions => ({ startMs: Infinity });
  const throwing = (_index: number): FakeWorkerOptions => {
    throw new DOMException('Workers are not allowed here.', 'SecurityError');
  };

  it('the page does the work itself, from the first request on, and says so', async () => {
    const { client, time, outcome, ports, incidents } = openPage({ worker: throwing });
    await time.pass(10_000);
    expect(ports).toHaveLength(0);
    const opened = outcome(client.open('run', problem, 3));
    const drawn = outcome(client.randomize(problem, 5));
    await time.pass(100);
    expectTrue(opened.value);
    expect(drawn.value?.draws).toBe(1);
    expect(ports).toHaveLength(1);
    expect(incidents).toEqual([{ kind: 'in-process' }]);
  });

  it('a worker that errs before it has started is one', async () => {
    const page = openPage({ worker: never });
    page.current().crash();
    await page.time.pass(100);
    const opened = page.outcome(page.client.open('run', problem, 3));
    await page.time.pass(100);
    expectTrue(opened.value);
    expect(page.incidents).toEqual([{ kind: 'in-process' }]);
    expect(page.workers).toHaveLength(1);
  });

  it('a worker that has not started 5,000 ms after the first request is one', async () => {
    const { client, time, outcome, ports } = openPage({ worker: never });
    const opened = outcome(client.open('run', problem, 3));
    await time.pass(4_999);
    expect(ports).toHaveLength(0);
    await time.pass(100);
    expectTrue(opened.value);
  });

  it('a worker that is long in coming is waited for', async () => {
    const { client, time, outcome, incidents } = openPage({ worker: () => ({ startMs: 4_000 }) });
    const opened = outcome(client.open('run', problem, 3));
    await time.pass(4_100);
    expectTrue(opened.value);
    expect(incidents).toEqual([]);
  });

  it('a replacement that does not start is tried twice; what was under way goes on in the page', async () => {
    const { client, time, outcome, current, workers, incidents } = await openedPage({
      worker: (index) => (index === 0 ? {} : { startMs: Infinity }),
    });
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(500);
    current().crash();
    await time.pass(15_000);
    expect(workers).toHaveLength(3);
    expect(incidents.map(({ kind }) => kind)).toEqual(['restarted', 'restarted', 'in-process']);
    controller.abort();
    await time.pass(100);
    expectTrue(training.value);
    expect(training.value!.trained).toBeGreaterThan(4_000);
  });

  it('while training, the page goes on with it once the engine is loaded', async () => {
    const { client, time, outcome, current, incidents } = await openedPage({
      worker: (index) => (index === 0 ? {} : throwing(index)),
      loadMs: 500,
    });
    const controller = new AbortController();
    const training = outcome(client.train(() => {}, { signal: controller.signal }));
    await time.pass(200);
    current().crash();
    await time.pass(1_000);
    expect(incidents).toEqual([{ kind: 'in-process' }]);
    controller.abort();
    await time.pass(20);
    expectTrue(training.value);
    expect(training.value!.trained).toBeGreaterThan(500);
  });

  it('now and then, between workers that do, another one is tried', async () => {
    const { client, time, outcome, current, ports, workers } = await openedPage({
      worker: (index) => (index % 2 === 0 ? {} : { startMs: Infinity }),
    });
    for (let i = 0; i < 3; i += 1) {
      const seek = outcome(client.seek(i));
      current().crash();
      await time.pass(6_000);
      expectTrue(seek.value);
    }
    expect(workers).toHaveLength(7);
    expect(ports).toHaveLength(0);
  });

  it('and the page cannot either, calls reject, and the next request tries again', async () => {
    let offline = true;
    const { client, time, outcome } = openPage({
      worker: throwing,
      inProcess: () => {
        if (offline) throw new Error('offline');
        return {};
      },
    });
    const first = outcome(client.open('run', problem, 3));
    await time.pass(100);
    expect(first.error).toMatchObject({ code: 'crashed' });
    expect(String(first.error)).toContain('offline');
    offline = false;
    const second = outcome(client.open('run', problem, 3));
    await time.pass(100);
    expectTrue(second.value);
  });
});

describe('dispose', () => {
  it('ends the worker, and every call under way or made later is silent', async () => {
    const { client, time, outcome, current } = await openedPage();
    const calls = [outcome<unknown>(client.seek(1e6)), outcome<unknown>(client.train(() => {}))];
    await time.pass(50);
    client.dispose();
    calls.push(outcome<unknown>(client.open('run', problem, 0)));
    await time.pass(20_000);
    for (const { error } of calls) expect(isAbort(error)).toBe(true);
    expect(current().alive).toBe(false);
  });

  it('while the engine is being loaded onto the page ends that too', async () => {
    const { client, time, outcome, ports } = openPage({
      worker: () => {
        throw new Error('none');
      },
    });
    const opened = outcome(client.open('run', problem, 0));
    client.dispose();
    await time.pass(100);
    expect(isAbort(opened.error)).toBe(true);
    expect(ports.map(({ alive }) => alive)).toEqual([false]);
  });
});

describe('whatever happens to workers', () => {
  type Begun = 'open' | 'seek' | 'train' | 'check' | 'randomize';
  type Action =
    | { do: Begun; n: number; giveUp: boolean }
    | { do: 'stop' }
    | { do: 'look ahead'; n: number }
    | { do: 'terminate' | 'error' | 'messageerror' }
    | { do: 'hide' | 'show' };
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({
      do: fc.constantFrom<Begun>('open', 'seek', 'train', 'check', 'randomize'),
      n: fc.nat(60),
      giveUp: fc.boolean(),
    }),
    fc.record({ do: fc.constant('stop' as const) }),
    fc.record({ do: fc.constant('look ahead' as const), n: fc.nat(60) }),
    fc.record({ do: fc.constantFrom('terminate' as const, 'error' as const, 'messageerror' as const) }),
    fc.record({ do: fc.constantFrom('hide' as const, 'show' as const) }),
  );
  const schedule = fc.array(fc.tuple(action, fc.integer({ min: 0, max: 400 })), { maxLength: 25 });

  it('every call settles, every number is that of an undisturbed run, and no state that was seen is lost', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (actions) => {
        const { client, time, outcome, current, workers, incidents } = openPage();
        const opened = outcome(client.open('run 0', fakeProblem(1), 0));
        await time.pass(50);
        expectTrue(opened.value, 1);

        const calls: { error?: unknown; atMs?: number }[] = [];
        const trained = new Map<number, number>();
        /** The runs by their start values: the newest one asked for, the one being opened, the one that is open. */
        let newest = 1;
        let opening: number | undefined;
        let open = 1;
        let kills = 0;
        let stop = new AbortController();
        const see = (result: PassResult, start: number) => {
          expectTrue(result, start);
          expect(result.trained).toBeGreaterThanOrEqual(trained.get(start) ?? 0);
          trained.set(start, result.trained);
        };
        const begin = (what: Begun, n: number, signal: AbortSignal): Promise<void> => {
          switch (what) {
            case 'open':
            case 'seek': {
              if (what === 'open') opening = newest += 1;
              const start = opening ?? open;
              const call =
                what === 'open'
                  ? client.open(`run ${start}`, fakeProblem(start), n, { signal })
                  : client.seek(n, { signal });
              return call.then(
                (result) => {
                  see(result, start);
                  open = start;
                  opening = undefined;
                },
                (error: unknown) => {
                  // Replaced by a newer pass, the run is still being opened; given up or crashed, it is not.
                  if (signal.aborted || !isAbort(error)) opening = undefined;
                  throw error;
                },
              );
            }
            case 'train':
              return client
                .train((progress) => see(progress, open), { signal: stop.signal })
                .then((result) => see(result, open));
            case 'check':
              return client
                .check(fakeProblem(n + 1), fakeProblem(n + 1).start, { cells: ['dWo[1,4]'], signal })
                .then((checks) => expect(checks).toEqual([fakeCheck(n + 1, 4)]));
            case 'randomize':
              return client
                .randomize(problem, n, { signal })
                .then(({ parameters }) => expect(parameters).toEqual(fakeProblem(n).start));
          }
        };

        for (const [what, ms] of actions) {
          switch (what.do) {
            case 'open':
            case 'seek':
            case 'train':
            case 'check':
            case 'randomize': {
              const controller = new AbortController();
              calls.push(outcome(begin(what.do, what.n, controller.signal)));
              if (what.giveUp) {
                await time.pass(ms / 4);
                controller.abort();
              }
              break;
            }
            case 'look ahead':
              client.lookAhead(what.n);
              break;
            case 'stop':
              stop.abort();
              stop = new AbortController();
              break;
            case 'terminate':
              if (current().alive) kills += 1;
              current().terminate();
              break;
            case 'error':
            case 'messageerror':
              if (current().alive) kills += 1;
              current().crash(what.do);
              break;
            case 'hide':
            case 'show':
              time.hidden = what.do === 'hide';
              break;
          }
          await time.pass(ms);
        }
        time.hidden = false;
        stop.abort();
        await time.pass(60_000);
        const last = outcome(client.seek(5));
        await time.pass(12_000);
        expect(last.value).toBeDefined();
        see(last.value!, open);

        for (const call of calls) {
          expect(call.atMs).toBeDefined();
          if (call.error !== undefined && !isAbort(call.error)) {
            expect(call.error).toBeInstanceOf(EngineClientError);
            expect(call.error).toMatchObject({ code: 'crashed' });
          }
        }
        expect(workers.length).toBe(1 + incidents.length);
        expect(incidents.length).toBeLessThanOrEqual(kills);
      }),
      { numRuns: 60 },
    );
  });
});
