import type { KeyPress } from './keyboard.ts';
import { sceneActionOf } from './sceneKeys.ts';
import { STAGE_ELEMENTS, type LabState } from '../store/index.ts';
import type { PresentTools } from '../store/presentTools.ts';
import type { SceneTools } from '../store/sceneTools.ts';

/* All that a presentation is loaded with. */
export { createSceneTools } from '../store/sceneTools.ts';
export { createPresentTools } from '../store/presentTools.ts';
export { Presentation } from './talk/Presentation.tsx';

/** What a key does within a presentation, beside the keys of the whole page. */
export function presentActionOf(
  { key }: Pick<KeyPress, 'key'>,
  tools: PresentTools,
  sceneTools: SceneTools,
  state: LabState,
): (() => void) | undefined {
  const element = STAGE_ELEMENTS[Number(key) - 1];
  if (element) return () => tools.showElement(element);
  const sceneAction = sceneActionOf({ key }, sceneTools, state);
  if (sceneAction) return sceneAction;
  switch (key) {
    case 'h':
    case 'H':
      return tools.toggleHidden;
    case '+':
    case '-':
      return () => tools.setTextSize(key === '+' ? 'back-row' : 'room');
    case 'l':
    case 'L':
      return () => tools.toggleTool('spotlight');
    case 'p':
    case 'P':
      return () => tools.toggleTool('pen');
    case 'z':
    case 'Z':
      return tools.toggleFreeze;
    case 'c':
    case 'C':
      return tools.clearStrokes;
    default:
      return undefined;
  }
}
