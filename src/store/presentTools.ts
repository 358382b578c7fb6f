import type { StageElement } from '../lab/index.ts';
import type { StateApi } from './createLabStore.ts';
import { reveal } from './hiding.ts';
import { currentStep } from './selectors.ts';
import type { LabState, Present, Stroke, TextSize, Tool } from './types.ts';

/** What is done within a presentation. Outside of one nothing of it has an effect. */
export interface PresentTools {
  showElement(element: StageElement): void;
  setTextSize(size: TextSize): void;
  /** Takes up a tool, or puts it down if it is the one in use. */
  toggleTool(tool: Tool): void;
  /** The audience keeps seeing what it sees while the presentation goes on unseen, or sees it as it is now. */
  toggleFreeze(): void;
  /** Hides the numbers of the current step, or shows what is hidden. */
  toggleHidden(): void;
  /** Where the presenter has a view of their own. */
  setPresenter(presenter: LabState['presenter']): void;
  setNotes(notes: string): void;
  /** Draws a line over what is presented: x, y, x, y, … in shares of its width and height. */
  addStroke(points: readonly number[]): void;
  /** Takes back the last stroke on what is presented. */
  undoStroke(): void;
  /** Wipes away every stroke on what is presented. */
  clearStrokes(): void;
}

/** Characters of notes. */
export const MAX_NOTES = 20_000;
/** Ink beyond this goes, the oldest first. */
const MAX_STROKES = 500;

export function createPresentTools(state: StateApi): PresentTools {
  const change = (part: Partial<Present>) =>
    state.setState(({ present }) => (present ? { present: { ...present, ...part } } : {}));
  return {
    showElement: (element) => change({ element }),
    setTextSize: (size) => change({ size }),
    toggleTool: (tool) => change({ tool: state.getState().present?.tool === tool ? undefined : tool }),
    toggleFreeze: () =>
      state.setState((now) => {
        if (now.frozen) return { frozen: undefined };
        return now.present && now.shown ? { frozen: now } : {};
      }),
    toggleHidden() {
      const { shown, hidden, present } = state.getState();
      if (!reveal(state) && shown && present) state.setState({ hidden: [...hidden, ...currentStep(shown).makes] });
    },
    setPresenter: (presenter) => state.setState({ presenter }),
    setNotes: (notes) => state.setState({ notes: notes.slice(0, MAX_NOTES) }),
    addStroke: (points) =>
      state.setState((now) => {
        const key = (now.strokes.at(-1)?.key ?? 0) + 1;
        return { strokes: [...now.strokes, { key, on: pageOf(now), points }].slice(-MAX_STROKES) };
      }),
    undoStroke: () =>
      state.setState((now) => {
        const newest = strokesOn(now).at(-1);
        return { strokes: now.strokes.filter((stroke) => stroke !== newest) };
      }),
    clearStrokes: () =>
      state.setState((now) => {
        const gone = new Set(strokesOn(now));
        return { strokes: now.strokes.filter((stroke) => !gone.has(stroke)) };
      }),
  };
}

/** What strokes are drawn on: one element at one step of one run. */
function pageOf({ doc, present }: LabState): string {
  const { iteration, step } = doc.place;
  return `${doc.run.key}:${iteration}:${step}:${present?.element ?? ''}`;
}

/** The strokes on what is presented now. */
export function strokesOn(state: LabState): readonly Stroke[] {
  const page = pageOf(state);
  return state.strokes.filter(({ on }) => on === page);
}
