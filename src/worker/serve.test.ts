import { afterEach, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../protocol/index.ts';
import { createFakeEngine, fakeProblem, fakeWeight } from '../testing/fakeEngine.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve } from './serve.ts';

let close = () => {};
afterEach(() => close());

/** The page's end of a real channel, with the dispatcher at the other. */
function servedChannel() {
  const { port1: page, port2: engine } = new MessageChannel();
  close = () => page.close();
  let clockMs = 0;
  const heard: FromWorker[] = [];
  let listeners: (() => void)[] = [];
  page.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    heard.push(data);
    const told = listeners;
    listeners = [];
    told.forEach((listener) => listener());
  };
  serve(engine, {
    engine: createFakeEngine({ onIteration: () => (clockMs += 1) }),
    now: () => clockMs,
    nextTurn: createNextTurn(() => clockMs),
    pace: () => Infinity,
  });
  engine.start();
  const hear = async (type: FromWorker['type'], id?: number): Promise<FromWorker> => {
    for (;;) {
      const found = heard.find((message) => message.type === type && (!('id' in message) || message.id === id));
      if (found) return found;
      await new Promise<void>((resolve) => listeners.push(resolve));
    }
  };
  return { say: (message: ToWorker) => page.postMessage(message), hear, heard };
}

const open: ToWorker = {
  type: 'request',
  id: 1,
  op: 'open',
  payload: { run: 'run', problem: fakeProblem(2), iteration: 3 },
};

it('says that it has started before anything else', async () => {
  const { say, hear, heard } = servedChannel();
  say(open);
  await hear('result', 1);
  expect(heard[0]).toEqual({ type: 'started' });
});

it('answers over the channel with the numbers of the engine', async () => {
  const { say, hear } = servedChannel();
  say(open);
  expect(await hear('result', 1)).toMatchObject({
    value: { trained: 3, trace: { matrices: { Wo: { data: new Float64Array([fakeWeight(2, 3)]) } } } },
  });
});

it('hears a cancel in the middle of training, which has no end of its own', async () => {
  const { say, hear } = servedChannel();
  say(open);
  say({ type: 'request', id: 2, op: 'train', payload: { run: 'run' } });
  say({ type: 'ready', id: 2 });
  await hear('event', 2);
  say({ type: 'cancel', id: 2 });
  expect(await hear('result', 2)).toMatchObject({ value: { reason: 'stopped' } });
});

it('hears the newest of many requests before it works on any', async () => {
  const { say, hear, heard } = servedChannel();
  say(open);
  await hear('result', 1);
  for (let id = 2; id <= 9; id += 1) {
    say({ type: 'request', id, op: 'seek', payload: { run: 'run', iteration: 1_000 * id } });
  }
  expect(await hear('result', 9)).toMatchObject({ value: { trained: 9_000 } });
  expect(heard.filter(({ type }) => type === 'result')).toHaveLength(2);
});
