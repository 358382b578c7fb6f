import { afterEach, expect, it } from 'vitest';
import { createRun, type Problem } from '../engine/index.ts';
import type { FromWorker, PassResult, ToWorker, TrainResult } from '../protocol/index.ts';
import { startInProcess } from './startInProcess.ts';

let close = () => {};
afterEach(() => close());

/** The article's network, batch and start values. */
const problem: Problem = {
  network: { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true },
  m: 3,
  X: new Float64Array([-1, 1, 2]),
  Y: new Float64Array([2.5, 3, 0.5, 0, 1, 1]),
  reduction: 'sum',
  learningRate: 0.125,
  reluDerivativeAtZero: 0,
  start: {
    W: [new Float64Array([1, -1.5]), new Float64Array([1, -0.5, 1.5, 0.5])],
    b: [new Float64Array([-0.5, -0.5]), new Float64Array([0.5, 0.5])],
  },
};

function startedEngine() {
  const port = startInProcess();
  close = () => port.close();
  /** Sends a request and waits for its one answer. */
  const ask = (request: ToWorker & { type: 'request' }, meanwhile = (_message: FromWorker) => {}) =>
    new Promise<PassResult>((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'failure') reject(new Error(data.message));
        else if (data.type === 'result' && data.id === request.id) resolve(data.value as PassResult);
        else meanwhile(data);
      };
      port.postMessage(request);
    });
  return { ask, say: (message: ToWorker) => port.postMessage(message) };
}

const open = { type: 'request', id: 1, op: 'open', payload: { run: 'run', problem, iteration: 0 } } as const;
const seek = (id: number, iteration: number) =>
  ({ type: 'request', id, op: 'seek', payload: { run: 'run', iteration } }) as const;

/** The pass of a run that nobody interrupts. */
function undisturbed(iteration: number, trained = iteration) {
  const run = createRun(problem);
  run.reach(trained, Infinity);
  run.reach(iteration, Infinity);
  return { trace: run.trace(), trained, parameters: run.newest().parameters };
}

it('answers with the numbers of the engine: the article', async () => {
  const { ask } = startedEngine();
  const first = await ask(open);
  expect(first.trace.matrices['C']!.data[0]).toBe(3.28125);
  expect(await ask(seek(2, 200))).toMatchObject(undisturbed(200));
});

it('gives the same numbers again, though it has handed their arrays over', async () => {
  const { ask } = startedEngine();
  await ask(open);
  await ask(seek(2, 5_000));
  for (const [id, iteration] of [5_000, 5_000, 40, 40, 0, 0, 4_999].entries()) {
    expect(await ask(seek(3 + id, iteration))).toMatchObject(undisturbed(iteration, 5_000));
  }
});

it('trains in slices, and each state that it tells is one of the run', async () => {
  const { ask, say } = startedEngine();
  await ask(open);
  const told: PassResult[] = [];
  say({ type: 'ready', id: 2 });
  const training = ask({ type: 'request', id: 2, op: 'train', payload: { run: 'run' } }, (message) => {
    if (message.type !== 'event') return;
    told.push(message.value as PassResult);
    say(told.length < 3 ? { type: 'ready', id: 2 } : { type: 'cancel', id: 2 });
  });
  say({ type: 'ready', id: 2 });
  const last = (await training) as TrainResult;
  expect(last.reason).toBe('stopped');
  for (const { trained, ...state } of [...told, last]) {
    expect({ trained, ...state }).toMatchObject(undisturbed(trained));
  }
});
