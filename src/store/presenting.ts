import type { StateApi } from './createLabStore.ts';
import type { Present } from './types.ts';

/** Into a presentation and out of it; what is done within it comes with it: see presentTools.ts. */
export interface Presenting {
  /** Shows one element by itself: the one that was presented last, at first the network. */
  present(): void;
  /** The whole page again, and no black screen over it. */
  leavePresent(): void;
  toggleBlack(): void;
}

const FIRST: Present = { element: 'network', size: 'room', tool: undefined };

/** What is set where nothing is presented any more. */
export const WHOLE_PAGE = { present: undefined, black: false, frozen: undefined, hidden: [] } as const;

export function createPresenting(state: StateApi): Presenting {
  let last = FIRST;
  return {
    present: () => state.setState(({ present }) => ({ present: present ?? last })),
    leavePresent() {
      const { present } = state.getState();
      if (present) last = { ...present, tool: undefined };
      state.setState(WHOLE_PAGE);
    },
    toggleBlack: () => state.setState(({ black }) => ({ black: !black })),
  };
}
