import { useEffect } from 'react';
import type { LabStore } from '../store/index.ts';
import { actionOf, focusWants, isForSteps, type KeySettings, type PageActions } from './keyboard.ts';

/** Listens to the page's keys wherever the focus is. */
export function useKeyboard(store: LabStore, page: PageActions, { singleKeys }: KeySettings): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = actionOf(event, store, page, { singleKeys });
      if (!action) return;
      event.preventDefault();
      if (!event.repeat || isForHolding(event)) action();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !focusWants(event)) act(event);
    };
    // Before the field that has the focus: what is typed there is entered by losing it.
    const onClicker = (event: KeyboardEvent) => {
      if (!isForSteps(event, store)) return;
      if (event.target instanceof HTMLInputElement) event.target.blur();
      event.stopPropagation();
      act(event);
    };
    addEventListener('keydown', onClicker, { capture: true });
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onClicker, { capture: true });
      removeEventListener('keydown', onKey);
    };
  }, [store, page, singleKeys]);
}

/** Whether a key that is held down goes on acting: through steps, and back through edits. All else is done once. */
function isForHolding({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || /^(?:Arrow|Page)/.test(key);
}
