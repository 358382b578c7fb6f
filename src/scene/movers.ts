import { easeCubicInOut, easeCubicOut, interpolateNumber } from 'd3';
import { during } from './during.ts';
import type { Point, PulseKind, PulseMover, Span } from './types.ts';

/** A path as a function of the way made, from 0 to 1. */
export type Way = (u: number) => Point;

/** What all movers of one pulse share. */
export interface Carried {
  /** Id of what it runs on. */
  readonly on: string;
  readonly r: number;
  readonly sign: -1 | 0 | 1;
}

/** Fades take this share of a pulse's way. */
const FADE = 0.1;
/** A pulse that waits at a closed gate is dimmed to this. */
const STOPPED_OPACITY = 0.9;

function pulse(kind: PulseKind, carried: Carried, { x, y }: Point, r: number, opacity: number) {
  return { kind, on: carried.on, x, y, r, sign: carried.sign, opacity };
}

/** Runs along a way during a span and is gone when it has arrived: at the span's ends it stands at the way's ends. */
export function carry(carried: Carried, way: Way, span: Span): PulseMover {
  return during(span, (u) => {
    const opacity = Math.min(1, u / FADE, (1 - u) / FADE);
    return pulse('carry', carried, way(easeCubicInOut(u)), carried.r, Math.max(0, opacity));
  });
}

/** Runs along a way that ends at a closed gate, and stays there. */
export function stop(carried: Carried, way: Way, span: Span): PulseMover {
  return during(span, (u) => {
    const arrived = u === 1;
    const opacity = arrived ? STOPPED_OPACITY : Math.min(1, u / FADE);
    return pulse(arrived ? 'stop' : 'carry', carried, way(easeCubicInOut(u)), carried.r, opacity);
  });
}

/** A ring that widens from radius `from` to radius `to` and fades; it is not there outside its span. */
export function widen(
  kind: 'gate' | 'ripple',
  carried: Carried,
  centre: Point,
  [from, to]: Span,
  span: Span,
): PulseMover {
  const radius = interpolateNumber(from, to);
  return during(span, (u) => {
    if (u === 0 || u === 1) return null;
    return pulse(kind, carried, centre, radius(easeCubicOut(u)), 1 - u);
  });
}

/** A straight way. */
export function straight(a: Point, b: Point): Way {
  return (u) => ({ x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u });
}

/** A cubic Bézier: (1−u)³p₀ + 3(1−u)²u p₁ + 3(1−u)u² p₂ + u³p₃. */
export function bezier([p0, p1, p2, p3]: readonly [Point, Point, Point, Point]): Way {
  return (u) => {
    const v = 1 - u;
    const [a, b, c, d] = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
    return { x: a * p0.x + b * p1.x + c * p2.x + d * p3.x, y: a * p0.y + b * p1.y + c * p2.y + d * p3.y };
  };
}

/** The part of a way from u = a to u = b, which may be backwards. */
export function part(way: Way, a: number, b: number): Way {
  return (u) => way(a + (b - a) * u);
}
