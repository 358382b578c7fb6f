import { useRef, type RefObject } from 'react';
import { useKeepFocus } from '../gestures/useKeepFocus.ts';
import type { AskedNotation, LabStore } from '../store/index.ts';
import type { KeySettings, PageActions } from './keyboard.ts';
import { useClock } from './useClock.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useLinkSync } from './useLinkSync.ts';
import { useLook } from './useLook.ts';

/**
 * What every page does around its views, be it whole or a frame: keys, the clock of playing, the address, what a pointer
 * looks at and where the focus is kept. Returns the reference for the element that holds all of it.
 */
export function usePage(
  store: LabStore,
  actions: PageActions,
  { singleKeys, inAddress }: KeySettings & { readonly inAddress: AskedNotation },
): RefObject<HTMLDivElement | null> {
  useKeyboard(store, actions, { singleKeys });
  useClock(store);
  useLinkSync(store, inAddress);
  const whole = useRef<HTMLDivElement>(null);
  useLook(whole, store);
  useKeepFocus(whole);
  return whole;
}
