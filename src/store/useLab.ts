import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LabStore } from './createLabStore.ts';
import {
  activePath,
  attendedCell,
  explainedCell,
  litIds,
  selectCell,
  selectSample,
  usedIds,
  type Attention,
} from './selectors.ts';
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
  return useStore(useLabStore().state, selector);
}

const selectAttended = (state: LabState) => state.attended;

/** The cell that is explained among the numbers that a view shows. */
export function useExplained(shown: Shown): string | undefined {
  return explainedCell(useAttention(shown));
}

/** The cell that has the attention among the numbers that a view shows. */
export function useAttended(shown: Shown): string | undefined {
  return attendedCell(useAttention(shown));
}

const selectPath = (state: LabState) => state.path;

/** The chosen path, while it belongs to what a view shows. */
export function usePath(shown: Shown): LitPath | undefined {
  return activePath({ ...useAttention(shown), path: useLab(selectPath) });
}

/** What is lit among the numbers that a view shows, by public name. */
export interface Lit {
  /** All of it: what the number with the attention is made from, and what is made from it. */
  readonly all: readonly string[];
  /** What is made from it. */
  readonly used: readonly string[];
}

/** What is lit among the numbers that a view shows; the same lists until they change. */
export function useLit(shown: Shown): Lit {
  const { cell, sample, attended } = useAttention(shown);
  const path = useLab(selectPath);
  return useMemo(() => {
    const attention = { shown, cell, sample, attended, path };
    return { all: litIds(attention), used: usedIds(attention) };
  }, [shown, cell, sample, attended, path]);
}

function useAttention(shown: Shown): Attention {
  return { shown, cell: useLab(selectCell), sample: useLab(selectSample), attended: useLab(selectAttended) };
}

const selectScenes = (state: LabState) => state.scenes;

/** Whether what undo and redo would change is the list of scenes. */
export function useScenesHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useLabStore().state;
  const scenes = useLab(selectScenes);
  const changes = (one: Partial<Remembered> | undefined) => one !== undefined && one.scenes !== scenes;
  const canUndo = useStore(temporal, ({ pastStates }) => changes(pastStates.at(-1)));
  const canRedo = useStore(temporal, ({ futureStates }) => changes(futureStates.at(-1)));
  return { canUndo, canRedo };
}

/** Whether there is something to undo and to redo. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useLabStore().state;
  const canUndo = useStore(temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(temporal, ({ futureStates }) => futureStates.length > 0);
  return { canUndo, canRedo };
}
