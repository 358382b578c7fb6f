import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';
import { actionOf, focusWants, type PageActions } from './keyboard.ts';

/** Listens to the page's keys wherever the focus is. */
export function useKeyboard(store: LabStore, page: PageActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || focusWants(event.target, event.key)) return;
      const action = actionOf(event, store, page);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store, page]);
}
