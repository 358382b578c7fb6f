import type { LabStore } from '../store/index.ts';

/** What the page's keys do that is not the store's. */
export interface PageActions {
  readonly toggleHelp: () => void;
  readonly toggleFullScreen: () => void;
  /** Present mode and full screen, as a clicker's F5 asks for them; undefined where nothing is presented. */
  readonly startPresenting: (() => void) | undefined;
  readonly leavePresenting: (() => void) | undefined;
  /**
   * What a key does within a presentation; undefined where nothing is presented. `again` looks up the key once more, for
   * what cannot be told yet.
   */
  readonly presentAction: ((press: KeyPress, again: () => void) => (() => void) | undefined) | undefined;
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

/** The keys that act on what is presented, from either window; help and full screen are each window's own. */
export const STAGE_KEYS = /^(?: |Arrow(?:Left|Right)|Page(?:Up|Down)|Home|End|F5|Escape|[.1-4+\-bBcChHlLpPrRtTzZ])$/;

/** The action of a key press, or undefined when the page has none for it. */
export function actionOf(
  press: KeyPress,
  store: LabStore,
  page: PageActions,
  { singleKeys }: KeySettings,
): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  const { playing, training, present, black, cell } = store.state.getState();
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'z') return () => void (shiftKey ? store.redo() : store.undo());
    if (letter === 'y' && !shiftKey) return () => void store.redo();
    return undefined;
  }
  // A key that writes something is named by it; Space is no sign.
  if (!singleKeys && key !== ' ' && key.length === 1) return undefined;
  const own = present && page.presentAction?.(press, () => actionOf(press, store, page, { singleKeys })?.());
  if (own) return own;
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
      return store.toggleBlack;
    case 'f':
    case 'F':
      return page.toggleFullScreen;
    case 'Escape':
      if (present) return page.leavePresenting;
      // What is open below the black is not closed unseen.
      if (black) return () => {};
      return cell === undefined ? undefined : store.unpinCell;
    case 'F5':
      // With Ctrl or Shift it still loads the page again.
      return shiftKey ? undefined : page.startPresenting;
    default:
      return undefined;
  }
}

const TEXT_FIELDS =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=spinbutton], [role=textbox]';
/** A black screen is a dialog that wants nothing. */
const MENUS = '[role=menu], [role=menuitem], [role=menuitemradio], [role=listbox], dialog:not([data-black])';
const ARROWS = '[type=range], [role=slider], [role=radio], [role=radiogroup], [type=radio]';
const PAGES = '[type=range], [role=slider]';
const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
const LONG_MOVES = new Set(['Home', 'End', 'PageUp', 'PageDown']);
/** What a clicker sends that a field would otherwise take: while presenting, no press of it is lost. */
const CLICKER = new Set(['PageUp', 'PageDown', 'F5']);

/** A number in which nothing is typed that is not entered. */
const RESTING_FIELDS = '[role=spinbutton]:not([data-typed])';
/** One that has just been entered: what comes next is to see what follows from it. */
const ENTERED_FIELDS = '[data-entered]';

const OPEN_NOTES = '[popover=auto]:popover-open';

/** What says which key was pressed, and where. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'target'>;

/**
 * True when the focused element itself has a use for the key: a field, slider, menu, or a button for Space. A number that
 * has been entered has nothing of its own to undo, that is the lab's, and after Enter no use for left and right.
 */
export function focusWants({ target, key, ctrlKey, metaKey }: Press): boolean {
  // A note that is open is what Escape closes, wherever the focus is; a dialog has it within.
  if (key === 'Escape' && document.querySelector(OPEN_NOTES)) return true;
  // Mostly nothing has the focus: then there is no need to look.
  if (!(target instanceof Element) || target === document.body) return false;
  if ((ctrlKey || metaKey) && /^[yz]$/i.test(key) && target.matches(RESTING_FIELDS)) return false;
  if (/^Arrow[LR]/.test(key) && target.matches(ENTERED_FIELDS)) return false;
  if (target.closest(TEXT_FIELDS) || target.closest(MENUS)) return true;
  if (MOVES.has(key)) return target.closest(ARROWS) !== null;
  if (LONG_MOVES.has(key)) return target.closest(PAGES) !== null;
  return (
    key === ' ' && target.closest('button, summary, a[href], [role=radio], [type=radio], [type=checkbox]') !== null
  );
}

/** True for a clicker's press while presenting, which goes to the steps wherever the focus is, but for a dialog or menu. */
export function isForSteps({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>, store: LabStore): boolean {
  if (!CLICKER.has(key) || !store.state.getState().present) return false;
  return !(target instanceof Element && target.closest(MENUS));
}
