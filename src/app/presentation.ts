import { STAGE_ELEMENTS } from '../store/index.ts';
import type { PresentTools } from '../store/presentTools.ts';

/* All that a presentation is loaded with. */
export { createPresentTools } from '../store/presentTools.ts';
export { PresentView } from '../views/present/PresentView.tsx';

/** What a key does within a presentation, beside the keys of the whole page. */
export function presentActionOf(key: string, tools: PresentTools): (() => void) | undefined {
  const element = STAGE_ELEMENTS[Number(key) - 1];
  if (element) return () => tools.showElement(element);
  switch (key) {
    case '+':
    case '-':
      return () => tools.setTextSize(key === '+' ? 'back-row' : 'room');
    case 'l':
    case 'L':
      return () => tools.toggleTool('spotlight');
    case 'p':
    case 'P':
      return () => tools.toggleTool('pen');
    case 'c':
    case 'C':
      return tools.clearStrokes;
    default:
      return undefined;
  }
}
