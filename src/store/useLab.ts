import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { LabStore } from './createLabStore.ts';
import type { LabState } from './types.ts';

/** The store that the composition root made. */
export const LabStoreContext = createContext<LabStore | undefined>(undefined);

/** The store's actions; the same object for the life of the page. */
export function useLabStore(): LabStore {
  const store = use(LabStoreContext);
  if (!store) throw new Error('useLabStore needs a LabStoreContext around it: main.tsx makes the store.');
  return store;
}

/** One selected part of the state; renders again when that part changes. */
export function useLab<T>(selector: (state: LabState) => T): T {
  return useStore(useLabStore().state, selector);
}

/** Whether there is something to undo and to redo. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useLabStore().state;
  const canUndo = useStore(temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(temporal, ({ futureStates }) => futureStates.length > 0);
  return { canUndo, canRedo };
}
