import { hiddenNow, type LabState } from '../store/index.ts';
import type { SceneTools } from '../store/sceneTools.ts';
import type { KeyPress } from './keyboard.ts';

/** What a key does while one goes through scenes. What is hidden of one is shown first, as by any next step. */
export function sceneActionOf(
  { key }: Pick<KeyPress, 'key'>,
  sceneTools: SceneTools,
  state: LabState,
): (() => void) | undefined {
  if (state.scene === undefined) return undefined;
  if (key === 'PageUp') return () => void sceneTools.showNextScene(-1);
  return key === 'PageDown' && hiddenNow(state).length === 0 ? () => void sceneTools.showNextScene(1) : undefined;
}
