import type { LabStore } from '../store/index.ts';

/** What the page's keys do that is not the store's. */
export interface PageActions {
  readonly toggleHelp: () => void;
  readonly toggleBlack: () => void;
  readonly toggleFullScreen: () => void;
}

/** What the person set about keys. */
export interface KeySettings {
  /** False when no letter or sign alone may do anything. */
  readonly singleKeys: boolean;
}

/** What of a key press the map needs: any KeyboardEvent has it. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The action of a key press, or undefined when the page has none for it. */
export function actionOf(
  press: KeyPress,
  store: LabStore,
  page: PageActions,
  { singleKeys }: KeySettings,
): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  const { playing, training } = store.state.getState();
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'z') return () => void (shiftKey ? store.redo() : store.undo());
    if (letter === 'y' && !shiftKey) return () => void store.redo();
    return undefined;
  }
  // A key that writes something is named by it; Space is no sign.
  if (!singleKeys && key !== ' ' && key.length === 1) return undefined;
  switch (key) {
    case ' ':
      return playing ? store.pause : store.play;
    case 'ArrowRight':
      return shiftKey ? store.nextIteration : store.nextStep;
    case 'ArrowLeft':
      return shiftKey ? store.previousIteration : store.previousStep;
    case 'PageDown':
      return store.nextStep;
    case 'PageUp':
      return store.previousStep;
    case 'Home':
      return store.firstStep;
    case 'End':
      return store.lastStep;
    case 't':
    case 'T':
      return () => void (training ? store.stopTraining() : store.train());
    case 'r':
    case 'R':
      return () => void store.reset();
    case '?':
      return page.toggleHelp;
    case '.':
    case 'b':
    case 'B':
      return page.toggleBlack;
    case 'f':
    case 'F':
      return page.toggleFullScreen;
    default:
      return undefined;
  }
}

const TEXT_FIELDS = 'input:not([type=range]), textarea, select, [contenteditable], [role=spinbutton], [role=textbox]';
const MENUS = '[role=menu], [role=menuitem], [role=menuitemradio], [role=listbox], dialog';
const ARROWS = '[type=range], [role=slider], [role=radio], [role=radiogroup]';
const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/** True when the focused element itself has a use for the key: a field, slider, menu, or a button for Space. */
export function focusWants(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TEXT_FIELDS) || target.closest(MENUS)) return true;
  if (MOVES.has(key)) return target.closest(ARROWS) !== null;
  return key === ' ' && target.closest('button, summary, a[href], [role=radio]') !== null;
}
