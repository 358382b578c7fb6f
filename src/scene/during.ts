import type { Pulse, PulseMover, Span } from './types.ts';

/** How far through a span the progress t is, from 0 to 1. */
function within([from, to]: Span, t: number): number {
  return Math.min(1, Math.max(0, (t - from) / (to - from)));
}

/** A mover by what it is at each part u of its span. */
export function during(span: Span, at: (u: number) => Pulse | null): PulseMover {
  return Object.assign((t: number) => at(within(span, t)), { span });
}
