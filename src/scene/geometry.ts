import type { Point, Rect } from './types.ts';

/** The rectangle of this size around a centre. */
export function rectAround(centre: Point, width: number, height: number): Rect {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** The centre of a rectangle. */
export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** True when less than `gap` pixels are between two rectangles. */
export function rectsMeet(a: Rect, b: Rect, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** True when less than `gap` pixels are between a rectangle and a circle. */
export function rectMeetsCircle(rect: Rect, centre: Point, r: number, gap: number): boolean {
  const dx = Math.max(rect.x - centre.x, 0, centre.x - rect.x - rect.width);
  const dy = Math.max(rect.y - centre.y, 0, centre.y - rect.y - rect.height);
  return dx * dx + dy * dy < (r + gap) ** 2;
}

/** The point at the fraction t of the way from a to b. */
export function pointBetween(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** The point on a circle's border in the direction of another point. */
export function pointOnCircle(centre: Point, r: number, toward: Point): Point {
  const distance = Math.hypot(toward.x - centre.x, toward.y - centre.y);
  return distance === 0 ? centre : pointBetween(centre, toward, r / distance);
}

/** The length of the line from a to b that lies inside a rectangle, in pixels (clipping after Liang and Barsky, 1984). */
export function lengthInside(rect: Rect, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // Most lines pass by: their distance from the rectangle's centre says so.
  const { x, y } = centreOf(rect);
  if (Math.abs(dx * (y - a.y) - dy * (x - a.x)) * 2 >= Math.abs(dx) * rect.height + Math.abs(dy) * rect.width) return 0;
  let enter = 0;
  let leave = 1;
  const clip = (p: number, q: number): void => {
    if (p === 0 && q < 0) leave = 0;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
  };
  clip(-dx, a.x - rect.x);
  clip(dx, rect.x + rect.width - a.x);
  clip(-dy, a.y - rect.y);
  clip(dy, rect.y + rect.height - a.y);
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
