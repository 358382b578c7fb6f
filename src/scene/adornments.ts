import { rectAround } from './geometry.ts';
import type { BoxSize, TextSizes } from './textSizes.ts';
import type { Rect } from './types.ts';

/**
 * What stands around each neuron after the input. `stacked`: its error above, its bias below. `beside`: both next to
 * each other, above in the upper half of the stage and below in the lower, where the stage is too low for a stack.
 */
export interface Adornment {
  readonly side: 'stacked' | 'beside';
  readonly chip: boolean;
  /** `node`: a small square without text; `none`: the network has no biases. */
  readonly bias: 'full' | 'brief' | 'node' | 'none';
}

/** Between a gate's ring and what stands above or below it. */
const CLEARANCE = 3;
/** The stub that joins a bias below its neuron. */
const STUB = 7;
/** The square of a bias without text. */
const NODE = 6;
const BETWEEN = 4;
/** Least distance between neighbours in a column: a share of the stage's height, between these. */
const ROW_GAP_SHARE = 1 / 32;
const MIN_ROW_GAP = 2;
const MAX_ROW_GAP = 14;

/**
 * The adornments to try, for a network with or without biases. Where a size is asked for, biases have no line for their
 * gradients: these may have more digits than there is room for, and would be set smaller.
 */
export function adornments(hasBias: boolean, sizeIsAskedFor: boolean): Adornment[] {
  const node = hasBias ? 'node' : 'none';
  const plain: Adornment[] = [
    { side: 'stacked', chip: true, bias: node },
    { side: 'stacked', chip: false, bias: node },
  ];
  if (!hasBias) return plain;
  return [
    ...(sizeIsAskedFor ? [] : [{ side: 'stacked', chip: true, bias: 'full' } as const]),
    { side: 'stacked', chip: true, bias: 'brief' },
    { side: 'beside', chip: true, bias: 'brief' },
    ...plain,
  ];
}

/** How far a column of neurons reaches beyond its first and last centre, and the least distance between centres. */
export interface Reach {
  readonly up: number;
  readonly down: number;
  readonly pitch: number;
}

/** {@link Reach} of a column of `count` neurons whose rings have radius R, on a stage of this height. */
export function reachOf(
  { side, chip, bias }: Adornment,
  sizes: TextSizes,
  { R, count, height }: { readonly R: number; readonly count: number; readonly height: number },
): Reach {
  // Many rows have no height to spare.
  const gap = Math.max(MIN_ROW_GAP, Math.min(MAX_ROW_GAP, height * ROW_GAP_SHARE) / Math.max(1, count - 1));
  const chipHeight = chip ? sizes.chip.height + CLEARANCE : 0;
  const biasHeight = bias === 'full' || bias === 'brief' ? sizes.bias[bias].height + STUB : 0;
  if (side === 'stacked') {
    const up = R + chipHeight;
    const down = R + biasHeight;
    return { up, down, pitch: up + down + gap };
  }
  const row = Math.max(sizes.chip.height, sizes.bias.brief.height) + CLEARANCE;
  if (count === 1) return { up: R + row, down: R, pitch: 0 };
  return { up: R + row, down: R + row, pitch: 2 * R + gap + (count > 2 ? row : 0) };
}

/** Where the adornments of one neuron stand. */
export interface PlacedAdornment {
  readonly chip: Rect | null;
  readonly bias: Rect | null;
}

/**
 * Places the adornments of a neuron at (x, y) whose ring has radius R; `lower` when it is in the lower half of its
 * column.
 */
export function placeAdornment(
  { side, chip, bias }: Adornment,
  sizes: TextSizes,
  { x, y, R, lower }: { readonly x: number; readonly y: number; readonly R: number; readonly lower: boolean },
): PlacedAdornment {
  if (side === 'beside') {
    const top = (box: BoxSize) => (lower ? y + R + CLEARANCE : y - R - CLEARANCE - box.height);
    const width = sizes.bias.brief.width + BETWEEN + sizes.chip.width;
    const left = x - width / 2;
    return {
      bias: { x: left, y: top(sizes.bias.brief), width: sizes.bias.brief.width, height: sizes.bias.brief.height },
      chip: {
        x: left + sizes.bias.brief.width + BETWEEN,
        y: top(sizes.chip),
        width: sizes.chip.width,
        height: sizes.chip.height,
      },
    };
  }
  const chipBox = chip
    ? {
        x: x - sizes.chip.width / 2,
        y: y - R - CLEARANCE - sizes.chip.height,
        width: sizes.chip.width,
        height: sizes.chip.height,
      }
    : null;
  return { chip: chipBox, bias: stackedBias(bias, sizes, x, y, R) };
}

function stackedBias(bias: Adornment['bias'], sizes: TextSizes, x: number, y: number, R: number): Rect | null {
  if (bias === 'none') return null;
  if (bias === 'node') {
    // In the corner below left of the circle, where it takes no height from the column.
    const away = (R + NODE) * Math.SQRT1_2;
    return rectAround({ x: x - away, y: y + away }, NODE, NODE);
  }
  const { width, height } = sizes.bias[bias];
  return { x: x - width / 2, y: y + R + STUB, width, height };
}
