import type { StateApi } from './createLabStore.ts';
import type { LabState, Remembered } from './types.ts';

/** A moment to come back to: how all was then, and what could be undone and redone. */
export interface Moment {
  readonly state: LabState;
  readonly past: readonly Partial<Remembered>[];
  readonly future: readonly Partial<Remembered>[];
}

export function momentOf({ getState, temporal }: StateApi): Moment {
  const { pastStates, futureStates } = temporal.getState();
  // Their owner changes these lists in place.
  return { state: getState(), past: [...pastStates], future: [...futureStates] };
}

/**
 * Comes back to a moment in the parts of the state that `back` has, from where what was asked for since did not come:
 * nothing is left of that to undo, and what it took from redo is there again. What else was edited meanwhile (the list of
 * scenes) stays, and can be undone. Within a gesture the history is the gesture's.
 */
export function comeBack(api: StateApi, { past, future }: Moment, back: Partial<LabState>): void {
  const { pause, resume, isTracking } = api.temporal.getState();
  if (!isTracking) return api.setState(back);
  pause();
  api.setState(back);
  resume();
  const since = api.temporal.getState().pastStates.filter((one) => !past.includes(one));
  const states = [...since.map((one) => ({ ...one, ...partsOf(back, one) })), api.getState()];
  const edits = states.slice(0, -1).filter((one, i) => !isSameEdit(one, states[i + 1]!));
  api.temporal.setState({
    pastStates: [...past, ...edits],
    futureStates: edits.length > 0 ? [] : [...future],
  });
}

/** What of a state the keys of `parts` are about. */
export function partsOf<T extends object>(state: T, parts: object): Partial<T> {
  return Object.fromEntries(Object.entries(state).filter(([key]) => key in parts)) as Partial<T>;
}

/** True when there is nothing to undo between two states: playback and training move within a run and are no edits. */
export function isSameEdit(one: Partial<Remembered>, other: Partial<Remembered>): boolean {
  return one.doc?.run.key === other.doc?.run.key && one.scenes === other.scenes;
}
