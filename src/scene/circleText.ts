import type { Point, TextLine } from './types.ts';

/** A line that is wanted in a circle: how wide its text is at 1 px, and its size in pixels. */
export interface WantedLine {
  readonly widthPerPx: number;
  readonly fontPx: number;
}

/** Height of a line of text, in em: browsers round what Inter needs, 1.21 em, up to whole pixels. */
export const LINE_EM = 1.25;
/** Where the baseline stands below the middle of a line, in em: digits and capitals of Inter are 0.73 em high. */
export const BASELINE_EM = 0.36;
/** Above and below its letters, which reach this far from its middle, a line has room of its own: it may leave the circle. */
const LETTERS_EM = 0.42;

const CLEARANCE = 1.5;

/** A line so many times as large, but not below a size. */
export function scaledLine({ widthPerPx, fontPx }: WantedLine, scale: number, minPx = 0): WantedLine {
  return { widthPerPx, fontPx: Math.max(fontPx * scale, minPx) };
}

/**
 * How far lines under each other are raised above the middle of a circle of radius r so that no corner of a line is
 * nearer than 1.5 px to it: as little as may be, below the middle where it is negative. Undefined where they do not fit.
 */
export function raiseToFit(lines: readonly WantedLine[], r: number): number | undefined {
  let least = -Infinity;
  let most = Infinity;
  middlesOf(lines, 0).forEach((middle, i) => {
    const { widthPerPx, fontPx } = lines[i]!;
    const square = (r - CLEARANCE) ** 2 - ((widthPerPx * fontPx) / 2) ** 2;
    // How far from the circle's middle this line's own may be; none is NaN.
    const within = Math.sqrt(square) - fontPx * LETTERS_EM;
    least = Math.max(least, middle - within);
    most = Math.min(most, middle + within);
  });
  return least <= most ? Math.min(Math.max(least, 0), most) : undefined;
}

/** Stacks lines around a point, or so many pixels above it. */
export function stackLines({ x, y }: Point, lines: readonly WantedLine[], raised: number): TextLine[] {
  const middles = middlesOf(lines, y - raised);
  return lines.map(({ widthPerPx, fontPx }, i) => ({
    x,
    y: middles[i]! + fontPx * BASELINE_EM,
    fontPx,
    width: widthPerPx * fontPx,
  }));
}

/** The middle of each line, from top to bottom, of a stack around y. */
function middlesOf(lines: readonly WantedLine[], y: number): number[] {
  let top = y - lines.reduce((sum, { fontPx }) => sum + fontPx * LINE_EM, 0) / 2;
  return lines.map(({ fontPx }) => {
    const middle = top + (fontPx * LINE_EM) / 2;
    top += fontPx * LINE_EM;
    return middle;
  });
}
