import type { LabState, LabStore } from '../../store/index.ts';

/** A store in which nothing changes any more: what the audience sees while it is frozen. */
export function stillStore(store: LabStore, state: LabState): LabStore {
  const still = { getState: () => state, getInitialState: () => state, subscribe: () => () => {} };
  return { ...store, state: { ...store.state, ...still } };
}
