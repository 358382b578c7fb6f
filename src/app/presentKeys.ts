import type { LabState, LabStore } from '../store/index.ts';
import { STAGE_KEYS, type KeyPress, type PageActions } from './keyboard.ts';

/** The keys of a presentation, from its first moment on. */
export interface PresentKeys {
  /** What a key does; before the code of the presentation is there, what it alone knows waits for it. */
  readonly action: NonNullable<PageActions['presentAction']>;
  /** The code is there, with what a key does: acts on all that has waited. */
  readonly arrive: (own: OwnAction) => void;
}

export type OwnAction = (press: KeyPress) => (() => void) | undefined;

/** What no key of the whole page does. */
const OWN = /^[1-4+\-cChHlLpPzZ]$/;
/** What goes through the steps, unless one goes through scenes. */
const STEPS = /^Page(?:Down|Up)$/;

/**
 * A presentation is loaded when it is first asked for, and a clicker does not wait: no press of it is lost meanwhile, and
 * none overtakes another. What can be done without that code is done at once. (A reload in that very moment forgets
 * them: keys that act on another page than they were pressed on would surprise more than a press that is repeated.)
 */
export function createPresentKeys({ state }: Pick<LabStore, 'state'>): PresentKeys {
  let own: OwnAction | undefined;
  const waiting: (() => void)[] = [];
  return {
    action(press, again) {
      if (own) return own(press);
      const waits = waiting.length > 0 ? STAGE_KEYS.test(press.key) : isForCode(press, state.getState());
      return waits ? () => void waiting.push(again) : undefined;
    },
    arrive(loaded) {
      own = loaded;
      for (const again of waiting.splice(0)) again();
    },
  };
}

function isForCode({ key }: KeyPress, { scene }: LabState): boolean {
  return OWN.test(key) || (STEPS.test(key) && scene !== undefined);
}
