import { createContext, use, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand';
import type { LabStore } from './createLabStore.ts';
import { activePath, attendedCell, explainedCell } from './selectors.ts';
import type { LabState, LitPath, Remembered, Shown } from './types.ts';

/** The store that the composition root made. */
export const LabStoreContext = createContext<LabStore | undefined>(undefined);

/** The store's actions; the same object for the life of the page. */
export function useLabStore(): LabStore {
  const store = use(LabStoreContext);
  if (!store) throw new Error('useLabStore needs a LabStoreContext around it: startLab.ts makes the store.');
  return store;
}

/** One selected part of the state; renders again when that part changes. */
export function useLab<T>(selector: (state: LabState) => T): T {
  return useSelected(useLabStore().state, selector);
}

/** As zustand's own hook, but what React first draws is the state as it is then, also where the build drew it before. */
function useSelected<S, T>(api: Pick<StoreApi<S>, 'getState' | 'subscribe'>, selector: (state: S) => T): T {
  const select = () => selector(api.getState());
  return useSyncExternalStore(api.subscribe, select, select);
}

/** The cell that is explained among the numbers that a view shows. */
export function useExplained(shown: Shown): string | undefined {
  return useLab((state) => explainedCell({ ...state, shown }));
}

/** The cell that has the attention among the numbers that a view shows, of the chosen sample or of the one it shows. */
export function useAttended(shown: Shown, sample?: number): string | undefined {
  return useLab((state) => attendedCell({ ...state, shown, sample: sample ?? state.sample }));
}

/** The chosen path, while it belongs to what a view shows. */
export function usePath(shown: Shown, sample?: number): LitPath | undefined {
  return useLab((state) => activePath({ ...state, shown, sample: sample ?? state.sample }));
}

const selectScenes = (state: LabState) => state.scenes;

/** Whether what undo and redo would change is the list of scenes. */
export function useScenesHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useLabStore().state;
  const scenes = useLab(selectScenes);
  const changes = (one: Partial<Remembered> | undefined) => one !== undefined && one.scenes !== scenes;
  const canUndo = useSelected(temporal, ({ pastStates }) => changes(pastStates.at(-1)));
  const canRedo = useSelected(temporal, ({ futureStates }) => changes(futureStates.at(-1)));
  return { canUndo, canRedo };
}

/** Whether there is something to undo and to redo. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useLabStore().state;
  const canUndo = useSelected(temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useSelected(temporal, ({ futureStates }) => futureStates.length > 0);
  return { canUndo, canRedo };
}
