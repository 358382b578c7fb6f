import { afterEach, expect, it } from 'vitest';
import { createNextTurn } from './nextTurn.ts';

let close = () => {};
afterEach(() => close());

it('lets a message in that was posted before, though turns are asked for without end', async () => {
  let clockMs = 0;
  const nextTurn = createNextTurn(() => clockMs);
  const { port1: page, port2: worker } = new MessageChannel();
  close = () => page.close();
  let turns = 0;
  let stopped = false;
  const over = new Promise<void>((resolve) => {
    worker.onmessage = () => {
      stopped = true;
      resolve();
    };
  });
  const work = () => {
    turns += 1;
    clockMs += 8;
    if (!stopped) nextTurn(work);
  };
  nextTurn(work);
  page.postMessage('stop');
  await over;
  // A few turns pass before the first timer; without it Node hears of nothing else for 1,000.
  expect(turns).toBeLessThan(50);
});

it('calls back in the order of asking, never at once', async () => {
  const nextTurn = createNextTurn(() => 0);
  const called: number[] = [];
  const both = new Promise<void>((resolve) => {
    nextTurn(() => called.push(1));
    nextTurn(() => resolve(void called.push(2)));
  });
  expect(called).toEqual([]);
  await both;
  expect(called).toEqual([1, 2]);
});
