import { parseCellId } from '../engine/catalog/index.ts';
import type { StateApi } from './createLabStore.ts';
import { isComputed } from './selectors.ts';
import type { LabState, Shown } from './types.ts';

/** What is hidden of the numbers that are there: what is hidden of a later step still waits for it. */
export function hiddenNow({ shown, hidden }: Pick<LabState, 'shown' | 'hidden'>): readonly string[] {
  return hidden.filter((name) => shown && isComputed(shown, parseCellId(name)?.matrix ?? name));
}

/** Shows what is hidden of the numbers that are there; false when nothing is. */
export function reveal(state: StateApi): boolean {
  const now = hiddenNow(state.getState());
  if (now.length > 0) state.setState(({ hidden }) => ({ hidden: hidden.filter((name) => !now.includes(name)) }));
  return now.length > 0;
}

/** What is seen of what is shown. */
export function veiled(shown: Shown, hidden: readonly string[]): Shown {
  return hiddenNow({ shown, hidden }).length === 0 ? shown : { ...shown, hidden: new Set(hidden) };
}
