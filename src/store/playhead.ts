/** How long the pulses of a step take to arrive, at speed 1. */
const MOTION_MS = 1_400;
/** How long a step stays before the next one comes, at speed 1: time to read one line. */
const STEP_MS = 2_600;

/**
 * The time within a step. It is not part of the store's state because it changes all the time: whoever draws listens
 * to it, and nothing renders because of it.
 */
export interface Playhead {
  /** 0 when the step begins, 1 when what moves has arrived. */
  readonly t: number;
  /** True until what moves has arrived. */
  readonly moving: boolean;
  restart(): void;
  /** Moves on by `dtMs` milliseconds; true when the step has been shown for its whole time. */
  advance(dtMs: number, speed: number): boolean;
  /** Tells every new `t`; returns how to stop. */
  subscribe(listener: (t: number) => void): () => void;
}

export function createPlayhead(): Playhead {
  const listeners = new Set<(t: number) => void>();
  let elapsedMs = 0;
  let t = 0;
  const set = (elapsed: number) => {
    elapsedMs = elapsed;
    const before = t;
    t = Math.min(1, elapsedMs / MOTION_MS);
    if (t !== before) for (const listener of listeners) listener(t);
  };
  return {
    get t() {
      return t;
    },
    get moving() {
      return t < 1;
    },
    restart: () => set(0),
    advance(dtMs, speed) {
      set(elapsedMs + dtMs * speed);
      return elapsedMs >= STEP_MS;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
