import type { Point, TextLine } from './types.ts';

/** A line that is wanted in a circle: how wide its text is at 1 px, and its size in pixels at scale 1. */
export interface WantedLine {
  readonly widthPerPx: number;
  readonly fontPx: number;
}

/** Height of a line of text, in em: browsers round what Inter needs, 1.21 em, up to whole pixels. */
export const LINE_EM = 1.25;
/** Where the baseline stands below the middle of a line, in em: digits and capitals of Inter are 0.73 em high. */
export const BASELINE_EM = 0.36;

const CLEARANCE = 1.5;

/** The smallest radius of a circle that holds these lines under each other: no corner of a line is nearer than 1.5 px to it. */
export function radiusFor(lines: readonly WantedLine[], scale: number): number {
  let y = -stackHeight(lines, scale) / 2;
  let r = 0;
  for (const { widthPerPx, fontPx } of lines) {
    const height = fontPx * scale * LINE_EM;
    // Above and below its letters a line has room of its own, which may leave the circle.
    const letters = fontPx * scale * 0.42;
    const reach = Math.abs(y + height / 2) + letters;
    r = Math.max(r, Math.hypot((widthPerPx * fontPx * scale) / 2, reach));
    y += height;
  }
  return r + CLEARANCE;
}

/** Stacks lines in the middle of a circle. */
export function stackLines(centre: Point, lines: readonly WantedLine[], scale: number): TextLine[] {
  let y = centre.y - stackHeight(lines, scale) / 2;
  return lines.map(({ widthPerPx, fontPx }) => {
    const size = fontPx * scale;
    const middle = y + (size * LINE_EM) / 2;
    y += size * LINE_EM;
    return { x: centre.x, y: middle + size * BASELINE_EM, fontPx: size, width: widthPerPx * size };
  });
}

function stackHeight(lines: readonly WantedLine[], scale: number): number {
  return lines.reduce((sum, line) => sum + line.fontPx * scale * LINE_EM, 0);
}
