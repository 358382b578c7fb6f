import { createContext, use } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { strokesOn, type PresentTools } from './presentTools.ts';
import { sceneAt, type SceneAt } from './sceneList.ts';
import type { LabState, Stroke } from './types.ts';
import { useLab } from './useLab.ts';

/** The tools that the presentation made; they and these hooks are loaded with it. */
export const PresentToolsContext = createContext<PresentTools | undefined>(undefined);

export function usePresentTools(): PresentTools {
  const tools = use(PresentToolsContext);
  if (!tools) throw new Error('usePresentTools needs a PresentToolsContext around it: PresentView makes the tools.');
  return tools;
}

const selectStrokes = (state: LabState) => strokesOn(state);

/** The strokes on what is presented now; the same list until they change. */
export function useStrokes(): readonly Stroke[] {
  return useLab(useShallow(selectStrokes));
}

/** Where one is in the list of scenes; undefined while one goes through steps. */
export function useSceneAt(): SceneAt | undefined {
  return useLab(useShallow(sceneAt));
}
