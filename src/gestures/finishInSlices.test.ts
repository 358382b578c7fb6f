import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { finishInSlices } from './finishInSlices.ts';

let now = 0;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const unexpected = (error: unknown) => {
  throw error;
};

/** Ten steps of two ms each. */
function* steps(taken: number[]): Generator<void, string> {
  for (let i = 0; i < 10; i += 1) {
    now += 2;
    taken.push(i);
    yield;
  }
  return 'all';
}

it('rests after a few ms, and tells what came of the steps', () => {
  const taken: number[] = [];
  const done = vi.fn<(value: string) => void>();
  finishInSlices(steps(taken), done, unexpected);
  expect(taken).toHaveLength(0);
  vi.advanceTimersToNextTimer();
  expect(taken).toHaveLength(3);
  vi.advanceTimersToNextTimer();
  expect(taken).toHaveLength(6);
  expect(done).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(taken).toHaveLength(10);
  expect(done.mock.calls).toEqual([['all']]);
});

it('goes no further once it is called off', () => {
  const taken: number[] = [];
  const done = vi.fn<(value: string) => void>();
  const stop = finishInSlices(steps(taken), done, unexpected);
  vi.advanceTimersToNextTimer();
  stop();
  vi.runAllTimers();
  expect(taken).toHaveLength(3);
  expect(done).not.toHaveBeenCalled();
});

it('tells the error with which they end', () => {
  const error = new Error('no room');
  const failed = vi.fn<(error: unknown) => void>();
  const done = vi.fn<() => void>();
  finishInSlices(
    (function* (): Generator<void, void> {
      yield;
      throw error;
    })(),
    done,
    failed,
  );
  vi.runAllTimers();
  expect(failed.mock.calls).toEqual([[error]]);
  expect(done).not.toHaveBeenCalled();
});
