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
