import type { LabState, LabStore } from '../../store/index.ts';

/**
 * A store in which nothing changes any more: what the audience sees while it is frozen. What moved within the step
 * stands where it was at `t`.
 */
export function stillStore(store: LabStore, state: LabState, t: number): LabStore {
  const subscribe = () => () => {};
  const still = { getState: () => state, getInitialState: () => state, subscribe };
  const playhead = { t, moving: false, restart: () => {}, advance: () => false, subscribe };
  return { ...store, state: { ...store.state, ...still }, playhead };
}
