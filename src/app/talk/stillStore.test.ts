import { expect, test, vi } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { createLabStore } from '../../store/index.ts';
import { storeDeps } from '../../testing/storeDeps.ts';
import { stillStore } from './stillStore.ts';

test('what moved stands where it was, however the presentation goes on', async () => {
  const store = createLabStore(storeDeps(), exampleNamed('article').lab);
  await store.start('');
  store.advance(700);
  const frozen = store.state.getState();
  const still = stillStore(store, frozen, store.playhead.t);
  const moved = vi.fn();
  still.playhead.subscribe(moved);
  still.state.subscribe(moved);
  store.nextStep();
  store.advance(100);
  expect(store.playhead.t).toBeCloseTo(1 / 14);
  expect(still.playhead).toMatchObject({ t: 0.5, moving: false });
  expect(still.state.getState()).toBe(frozen);
  expect(moved).not.toHaveBeenCalled();
});
