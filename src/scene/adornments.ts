import { rectAround } from './geometry.ts';
import type { BoxSize, TextSizes } from './textSizes.ts';
import type { Point, Rect } from './types.ts';

/**
 * What stands around each neuron after the input. `stacked`: its error above, its bias below. `beside`: both next to
 * each other, above in the upper half of the stage and below in the lower, where the stage is too low for a stack.
 */
export type Adornment =
  | {
      readonly side: 'stacked';
      /** The error with its name, or as a number alone. */
      readonly chip: 'named' | 'number' | 'none';
      /** `number`: without its name; `node`: a small square without text; `none`: the network has no biases. */
      readonly bias: 'full' | 'brief' | 'number' | 'node' | 'none';
    }
  | { readonly side: 'beside'; readonly chip: 'named' | 'number'; readonly bias: 'brief' | 'number' };

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

/** What decides which adornments are tried. */
interface Wanted {
  readonly hasBias: boolean;
  /** Then biases have no line for gradients: these may have more digits than there is room for, and would be set smaller. */
  readonly sizeIsAskedFor: boolean;
  /** Layers stand so close to each other that names may have no room beside numbers. */
  readonly isNarrow: boolean;
}

/** The adornments to try. */
export function adornments({ hasBias, sizeIsAskedFor, isNarrow }: Wanted): Adornment[] {
  const node = hasBias ? 'node' : 'none';
  const plain: Adornment[] = [
    { side: 'stacked', chip: 'named', bias: node },
    ...(isNarrow ? [{ side: 'stacked', chip: 'number', bias: node } as const] : []),
    { side: 'stacked', chip: 'none', bias: node },
  ];
  if (!hasBias) return plain;
  const numbers: Adornment[] = [
    { side: 'stacked', chip: 'number', bias: 'number' },
    { side: 'beside', chip: 'number', bias: 'number' },
  ];
  return [
    ...(sizeIsAskedFor ? [] : [{ side: 'stacked', chip: 'named', bias: 'full' } as const]),
    { side: 'stacked', chip: 'named', bias: 'brief' },
    { side: 'beside', chip: 'named', bias: 'brief' },
    ...(isNarrow ? numbers : []),
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
  adornment: Adornment,
  sizes: TextSizes,
  { R, count, height }: { readonly R: number; readonly count: number; readonly height: number },
): Reach {
  // Many rows have no height to spare.
  const gap = Math.max(MIN_ROW_GAP, Math.min(MAX_ROW_GAP, height * ROW_GAP_SHARE) / Math.max(1, count - 1));
  const chipHeight = chipSize(adornment, sizes)?.height ?? 0;
  const biasHeight = biasSize(adornment, sizes)?.height ?? 0;
  if (adornment.side === 'stacked') {
    const up = R + (chipHeight > 0 ? chipHeight + CLEARANCE : 0);
    const down = R + (biasHeight > 0 ? biasHeight + STUB : 0);
    return { up, down, pitch: up + down + gap };
  }
  const row = Math.max(chipHeight, biasHeight) + CLEARANCE;
  if (count === 1) return { up: R + row, down: R, pitch: 0 };
  return { up: R + row, down: R + row, pitch: 2 * R + gap + (count > 2 ? row : 0) };
}

/** The size of an error's box; undefined where there is none. */
export function chipSize({ chip }: Pick<Adornment, 'chip'>, sizes: TextSizes): BoxSize | undefined {
  return chip === 'none' ? undefined : sizes.chip[chip];
}

/** The size of a bias's box; undefined where it has no text. */
export function biasSize({ bias }: Pick<Adornment, 'bias'>, sizes: TextSizes): BoxSize | undefined {
  return bias === 'node' || bias === 'none' ? undefined : sizes.bias[bias];
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
  adornment: Adornment,
  sizes: TextSizes,
  { x, y, R, lower }: { readonly x: number; readonly y: number; readonly R: number; readonly lower: boolean },
): PlacedAdornment {
  if (adornment.side === 'beside') {
    const [chip, bias] = [sizes.chip[adornment.chip], sizes.bias[adornment.bias]];
    const top = (box: BoxSize) => (lower ? y + R + CLEARANCE : y - R - CLEARANCE - box.height);
    const left = x - (bias.width + BETWEEN + chip.width) / 2;
    return {
      bias: boxAt({ x: left, y: top(bias) }, bias),
      chip: boxAt({ x: left + bias.width + BETWEEN, y: top(chip) }, chip),
    };
  }
  const [chip, bias] = [chipSize(adornment, sizes), biasSize(adornment, sizes)];
  return {
    chip: chip ? boxAt({ x: x - chip.width / 2, y: y - R - CLEARANCE - chip.height }, chip) : null,
    bias: bias ? boxAt({ x: x - bias.width / 2, y: y + R + STUB }, bias) : biasNode(adornment.bias, x, y, R),
  };
}

function boxAt({ x, y }: Point, { width, height }: BoxSize): Rect {
  return { x, y, width, height };
}

/** A bias without text: in the corner below left of the circle, where it takes no height from the column. */
function biasNode(bias: Adornment['bias'], x: number, y: number, R: number): Rect | null {
  if (bias === 'none') return null;
  const away = (R + NODE) * Math.SQRT1_2;
  return rectAround({ x: x - away, y: y + away }, NODE, NODE);
}
