import { beforeEach, describe, expect, test } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { createLabStore, type LabStore } from '../../store/index.ts';
import { createDirectClient } from '../../testing/directClient.ts';
import { storeDeps } from '../../testing/storeDeps.ts';
import { answerRequest } from './answerRequest.ts';

const HELLO = { id: 1, type: 'hello', values: [] } as const;
const OPEN = { id: 2, type: 'open', lab: 'example=mazur' } as const;
const ENGINE = { type: 'error', code: 'engine', place: '', message: 'the engine broke' };

let broken: boolean;
let store: LabStore;

beforeEach(() => {
  broken = true;
  const client = createDirectClient();
  const orBreak = () => {
    if (broken) throw new Error('the engine broke');
  };
  store = createLabStore(
    storeDeps({
      client: {
        ...client,
        async open(...request) {
          orBreak();
          return client.open(...request);
        },
        async seek(...request) {
          orBreak();
          return client.seek(...request);
        },
      },
      random: () => 0.5,
    }),
    exampleNamed('article').lab,
  );
});

describe('a request', () => {
  test('is answered also where the first pass has failed, message put aside or not, and the next one is tried', async () => {
    await store.start('');
    expect(await answerRequest(store, HELLO)).toEqual({ id: 1, ...ENGINE });
    store.notify(undefined);
    expect(await answerRequest(store, HELLO)).toEqual({ id: 1, ...ENGINE });
    expect(await answerRequest(store, OPEN)).toEqual({ id: 2, ...ENGINE });
    broken = false;
    expect(await answerRequest(store, OPEN)).toMatchObject({ id: 2, type: 'state', layers: [2, 2, 2] });
  });

  test('that comes before the first pass is answered when that has failed', async () => {
    const answer = answerRequest(store, HELLO);
    await store.start('');
    expect(await answer).toEqual({ id: 1, ...ENGINE });
  });

  test('that the engine fails at is told so, not that it was done; the state from before is there', async () => {
    broken = false;
    await store.start('');
    broken = true;
    expect(await answerRequest(store, OPEN)).toEqual({ id: 2, ...ENGINE });
    const go = { id: 3, type: 'go', place: { iteration: 2 } } as const;
    expect(await answerRequest(store, go)).toEqual({ id: 3, ...ENGINE });
    expect(await answerRequest(store, HELLO)).toMatchObject({ type: 'state', layers: [1, 2, 2], iteration: 0 });
  });

  test('that is no lab’s error and no engine’s is answered all the same', async () => {
    broken = false;
    await store.start('');
    const failing = { ...store, openDocument: () => Promise.reject(new TypeError('nobody expected this')) };
    expect(await answerRequest(failing, OPEN)).toEqual({ id: 2, ...ENGINE, message: 'nobody expected this' });
  });
});
