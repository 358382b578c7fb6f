import type { Pulse, PulseFrame, PulseKind, PulseMover, PulsePlan, PulseTrack } from './types.ts';

/**
 * Into how many straight parts a pulse's motion is divided: of the ease of a way of 300 pixels, the farthest point
 * between two frames is then 2 pixels beside it.
 */
const PARTS = 16;

/**
 * The motion of a plan's pulses written down in advance, so that a browser can run it by itself: what a mover is at the
 * ends and at `PARTS` moments of its span, in pixels of the scene. A pulse that changes its kind on its way (what a
 * closed gate stops) has a track for each kind, of which one is seen at a time.
 */
export function pulseTracks({ movers }: PulsePlan): PulseTrack[] {
  return movers.flatMap((mover) => {
    const moments = momentsOf(mover).map((t) => ({ t, pulse: mover(t) }));
    const there = moments.flatMap(({ pulse }) => pulse ?? []);
    const kinds = [...new Set(there.map(({ kind }) => kind))];
    return kinds.map((kind) => trackOf(kind, moments, there));
  });
}

interface Moment {
  readonly t: number;
  readonly pulse: Pulse | null;
}

/** The whole step's ends, and its own span's parts. */
function momentsOf({ span: [from, to] }: PulseMover): number[] {
  const within = Array.from({ length: PARTS + 1 }, (_, i) => (i === PARTS ? to : from + ((to - from) * i) / PARTS));
  return [...new Set([0, ...within, 1])];
}

function trackOf(kind: PulseKind, moments: readonly Moment[], there: readonly Pulse[]): PulseTrack {
  const own = there.filter((pulse) => pulse.kind === kind);
  const { sign } = own[0]!;
  const r = Math.max(...own.map((pulse) => pulse.r));
  // While it is not there it waits, unseen, where it is next, or was last.
  let at = own[0]!;
  const frames = moments.map(({ t, pulse }): PulseFrame => {
    if (pulse) at = pulse;
    const { x, y } = at;
    return { t, x, y, scale: Math.min(1, at.r / r), opacity: pulse?.kind === kind ? pulse.opacity : 0 };
  });
  return { kind, sign, r, frames };
}
