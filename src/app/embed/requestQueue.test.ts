import { expect, test } from 'vitest';
import { createRequestQueue } from './requestQueue.ts';

test('tasks are done one after the other, no more than so many wait, and a failed one holds up none', async () => {
  const queue = createRequestQueue(3);
  const done: string[] = [];
  const failed = async () => {
    done.push('failed');
    throw new Error('the page around is gone');
  };
  const task = (name: string) => async () => {
    done.push(`${name} begins`);
    await Promise.resolve();
    done.push(name);
  };
  expect(queue.add(failed)).toBe(true);
  expect(queue.add(task('second'))).toBe(true);
  const third = new Promise<void>((resolve) => {
    expect(queue.add(async () => resolve())).toBe(true);
  });
  expect(queue.add(task('one too many'))).toBe(false);
  await third;
  expect(done).toEqual(['failed', 'second begins', 'second']);
  await new Promise<void>((resolve) => {
    expect(
      queue.add(async () => resolve()),
      'there is room again',
    ).toBe(true);
  });
});
