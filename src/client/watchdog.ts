/** How long the watchdog sleeps at most: as often it looks whether the tab is hidden. */
const TICK_MS = 250;
/** A timer this much behind its time says that the page was busy or suspended and may not have heard what came. */
const LATE_MS = 100;
/** A page that was late first gets this long to hear what is waiting for it, at most {@link MAX_GRACES} times. */
const GRACE_MS = 250;
const MAX_GRACES = 2;

export interface WatchdogDeps {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Calls back once after `ms`, unless cancelled by what it returns. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly isHidden: () => boolean;
  /** How long silence may last; `hidden` when the tab was hidden at any time during it. */
  readonly limitMs: (hidden: boolean) => number;
  readonly onSilence: () => void;
}

/** Notices that nothing has been heard for too long, the only sign that a terminated worker gives. */
export interface Watchdog {
  /** Something came: silence begins anew. */
  heard(): void;
  /** Answers are owed, or none are. Silence counts from the first one owed. */
  watch(owed: boolean): void;
}

/**
 * Judges silence, not lateness: timers of a hidden, busy or suspended page come late, and what the worker sent
 * meanwhile waits to be delivered. So a late timer never judges by itself; messages get a turn first.
 */
export function createWatchdog({ now, after, isHidden, limitMs, onSilence }: WatchdogDeps): Watchdog {
  let silentSince = 0;
  let hidden = false;
  let graces = 0;
  let cancelTimer: (() => void) | undefined;

  const heard = () => {
    silentSince = now();
    hidden = isHidden();
    graces = 0;
  };

  const sleep = (ms: number) => {
    const dueAt = now() + ms;
    cancelTimer = after(ms, () => look(dueAt));
  };

  const look = (dueAt: number) => {
    cancelTimer = undefined;
    hidden ||= isHidden();
    const leftMs = limitMs(hidden) - (now() - silentSince);
    if (leftMs > 0) return sleep(Math.min(TICK_MS, leftMs));
    if (now() - dueAt > LATE_MS && graces < MAX_GRACES) {
      graces += 1;
      return sleep(GRACE_MS);
    }
    onSilence();
  };

  return {
    heard,
    watch(owed) {
      if (!owed) {
        cancelTimer?.();
        cancelTimer = undefined;
      } else if (!cancelTimer) {
        heard();
        sleep(TICK_MS);
      }
    },
  };
}
