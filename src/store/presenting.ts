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

export function createPresenting(state: StateApi): Presenting {
  let last = FIRST;
  return {
    present: () => state.setState(({ present }) => ({ present: present ?? last })),
    leavePresent() {
      const { present } = state.getState();
      if (present) last = { ...present, tool: undefined };
      state.setState({ present: undefined, black: false, frozen: undefined, hidden: [] });
    },
    toggleBlack: () => state.setState(({ black }) => ({ black: !black })),
  };
}
