import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';
import { actionOf, focusWants, type KeySettings, type PageActions } from './keyboard.ts';

/** Listens to the page's keys wherever the focus is. */
export function useKeyboard(store: LabStore, page: PageActions, { singleKeys }: KeySettings): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || focusWants(event.target, event.key)) return;
      const action = actionOf(event, store, page, { singleKeys });
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store, page, singleKeys]);
}
