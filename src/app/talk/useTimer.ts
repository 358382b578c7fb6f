import { useEffect, useState } from 'react';
import { readTab, writeTab } from '../../platform/otherWindow.ts';

const KEY = 'timer';
const TICK_MS = 250;

/** A timer that a reload of its window does not stop. */
export interface Timer {
  readonly elapsedMs: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
}

/** What is kept of a timer: what it had when it was last started or stopped, and since when it runs. */
interface Kept {
  readonly elapsedMs: number;
  readonly since: number | undefined;
}

export function useTimer(): Timer {
  const [kept, setKept] = useState<Kept>(() => timerFrom(readTab(KEY)));
  const [now, setNow] = useState(() => Date.now());
  const { elapsedMs, since } = kept;
  useEffect(() => {
    if (since === undefined) return undefined;
    const interval = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(interval);
  }, [since]);
  const total = (at: number) => elapsedMs + (since === undefined ? 0 : Math.max(0, at - since));
  const change = (next: Kept) => {
    writeTab(KEY, JSON.stringify(next));
    setKept(next);
    setNow(Date.now());
  };
  return {
    elapsedMs: total(now),
    isRunning: since !== undefined,
    toggle: () => {
      const at = Date.now();
      change({ elapsedMs: total(at), since: since === undefined ? at : undefined });
    },
    reset: () => change({ elapsedMs: 0, since: since === undefined ? undefined : Date.now() }),
  };
}

/** A timer as it was kept; one that stands at 0 for anything else. */
export function timerFrom(text: string | undefined): Kept {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    const { elapsedMs, since } = (read ?? {}) as Partial<Record<keyof Kept, unknown>>;
    if (isTime(elapsedMs)) return { elapsedMs, since: isTime(since) ? since : undefined };
  } catch {
    // Another version of the page kept it.
  }
  return { elapsedMs: 0, since: undefined };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
