import { depthOf, type Network } from '../engine/catalog/index.ts';
import { adornments, placeAdornment, reachOf, type Adornment, type Reach, type PlacedAdornment } from './adornments.ts';
import { rectAround, rectMeetsCircle, rectsMeet } from './geometry.ts';
import { neuronTextPlan, type NeuronTextPlan } from './neuronText.ts';
import { shownRows, type Row } from './shownRows.ts';
import type { BoxSize, TextSizes } from './textSizes.ts';
import type { NetworkSceneOptions, Point, Rect } from './types.ts';

/** One place in a layer's column. */
export interface Seat {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly placed: PlacedAdornment;
}

/** Where neurons, what stands around them, and the cost are: everything but the labels of edges. */
export interface Skeleton {
  readonly sizes: TextSizes;
  readonly adornment: Adornment;
  readonly spread: Spread;
  readonly text: NeuronTextPlan;
  readonly r: number;
  readonly ringRadius: number;
  /** Layer by layer, from top to bottom. */
  readonly columns: readonly (readonly Seat[])[];
  readonly cost: Point & { readonly r: number };
  /** Size of the marks of neurons that are left out. */
  readonly gap: BoxSize;
}

/** How rows share the height: as if each had as much, with half of it above the first; or with less left out there. */
type Spread = 'even' | 'wide';

const SPREADS: readonly Spread[] = ['even', 'wide'];
/** The share of a row's height that is above the first one and below the last. */
const OUTER_SHARE = { even: 1 / 2, wide: 1 / 4 } as const;

/** Rows are never nearer than this: a finger tells neurons apart. */
const MIN_ROW_PITCH = 26;
/** Layers longer than this, or than the stage has room for, are shown with a gap, at this pitch and this long. */
const MAX_WHOLE = 10;
const GAP_ROW_PITCH = 46;
const MAX_ROWS = 9;
const MIN_ROWS = 3;
const MARGIN = 6;
/** From the last layer to the cost, as a share of the distance between layers; more where the distances are short. */
const COST_SHARE = 0.58;
const PHONE_COST_SHARE = 0.64;
const PHONE_PX = 480;
/** No circle is smaller, with something around it, and without. */
const LEAST_R = 9;
const BAREST_R = 2;
/** Layers that are nearer to each other than so many boxes of an error with its name are narrow. */
const NARROW_CHIPS = 1.5;
/** No circle is larger, at 12 px text. */
const MAX_R_EM = 3.7;
/**
 * The circle sizes to try, as shares of the largest; fewer where rows are wide, which is tried only for its room, unless
 * layers are narrow.
 */
const R_SHARES = { even: [1, 0.85, 0.7, 0.6, 0.5], wide: [1, 0.7, 0.5] } as const;

const BARE: Adornment = { side: 'stacked', chip: 'none', bias: 'none' };

/** The rows of every layer for a stage of this height. */
function rowsOf({ layers }: Network, height: number): Row[][] {
  const whole = Math.min(MAX_WHOLE, Math.max(MIN_ROWS, Math.floor((height - 2 * MARGIN) / MIN_ROW_PITCH)));
  const limit = Math.min(MAX_ROWS, Math.max(MIN_ROWS, Math.floor((height - 2 * MARGIN) / GAP_ROW_PITCH)));
  return layers.map((count) => shownRows(count, count <= whole ? count : limit));
}

/** A skeleton to build: with a text size, what stands around neurons, how rows share the height, circles no larger than this. */
export interface SkeletonPlan {
  readonly sizes: TextSizes;
  readonly adornment: Adornment;
  readonly spread: Spread;
  readonly maxR: number;
  /** What circles of that size have room for. */
  readonly mostText: NeuronTextPlan;
}

/**
 * The plans for one text size: for each adornment and spread a few circle sizes, since smaller circles leave more room
 * for labels.
 */
export function skeletonPlans({ network, width, minTextPx }: NetworkSceneOptions, sizes: TextSizes): SkeletonPlan[][] {
  const largest = MAX_R_EM * sizes.fontPx;
  const { roughPitch, widest } = columnsFor(network, width, sizes, largest);
  const isNarrow = roughPitch < NARROW_CHIPS * sizes.chip.named.width;
  const circles = SPREADS.map((spread) => {
    const shares = R_SHARES[isNarrow ? 'even' : spread].map((share) => {
      const maxR = share * largest;
      return Math.min(maxR, columnsFor(network, width, sizes, maxR).r);
    });
    // Where labels would leave next to nothing of the circles, these may take their room.
    const radii = new Set(isNarrow ? [Math.min(widest, largest), ...shares] : shares);
    return [...radii].map((maxR) => ({ spread, maxR, mostText: neuronTextPlan(sizes, maxR) }));
  });
  return adornments({ hasBias: network.bias, sizeIsAskedFor: minTextPx !== undefined, isNarrow }).flatMap((adornment) =>
    circles.map((tried) => tried.map((circle) => ({ sizes, adornment, ...circle }))),
  );
}

/** What a skeleton of this plan is worth at most (see {@link skeletonWorth}): as if its circles had all the room they want. */
export function mostSkeletonWorth({ maxR, mostText, ...plan }: SkeletonPlan, density: number): number {
  return skeletonWorth({ ...plan, r: maxR, text: mostText }, density);
}

/** How many neurons of each layer are shown on a stage of this height. */
export function shownCounts({ network }: NetworkSceneOptions, height: number): number[] {
  return rowsOf(network, height).map((rows) => rows.filter(({ kind }) => kind === 'neuron').length);
}

/** How far apart layers come to be at most: with circles as small as a low stage may have them. */
export function mostPitch({ network, width }: NetworkSceneOptions, { sizes, adornment, maxR }: SkeletonPlan): number {
  return columnsFor(network, width, sizes, Math.min(maxR, leastR(adornment))).pitch;
}

/**
 * What a skeleton tells the reader: more text, errors and biases, larger circles, larger text. Beside empty circles they
 * say little. Rows that reach to the edges of the stage look crowded there, so they do it only for something in return.
 * Larger circles are never worth less, which {@link mostSkeletonWorth} relies on: a text with more in it is worth more at
 * its smallest scale than one with less at its largest.
 */
export function skeletonWorth(
  { text, adornment, spread, r, sizes }: Pick<Skeleton, 'text' | 'adornment' | 'spread' | 'r' | 'sizes'>,
  density: number,
): number {
  const crowded = spread === 'wide' ? 0.2 : 0;
  // More than errors or biases are worth alone; the labels of all edges are worth more.
  const tooSmall = sizes.tooSmall ? 3 : 0;
  const size = (0.6 * r) / (MAX_R_EM * sizes.fontPx) + (0.3 * sizes.fontPx) / density - crowded - tooSmall;
  if (text.interior === 'none') return size;
  const interior = { all: 4, shared: 3.6, named: 2.4, value: 1.4 }[text.interior];
  const bias = { full: 2.3, brief: 2, number: 1.2, node: 0, none: 0 }[adornment.bias];
  const chip = { named: 2.4, number: 1.7, none: 0 }[adornment.chip];
  const beside = adornment.side === 'beside' ? 0.2 : 0;
  return 7 + interior + 0.8 * text.scale + bias - beside + chip + size;
}

/**
 * The skeleton of a plan; undefined when it does not fit, and where a wide one is what the even one is. The barest always
 * fits.
 */
export function buildSkeleton(
  { network, width }: NetworkSceneOptions,
  { sizes, adornment, spread, maxR }: SkeletonPlan,
  height: number,
): Skeleton | undefined {
  const rows = rowsOf(network, height);
  const isBarest = isBare(adornment);
  const inner = { top: MARGIN, height: height - 2 * MARGIN };
  const counts = [...new Set(rows.slice(1).map((column) => column.length))];
  const inputs = rows[0]!.length;
  const reachAt = (r: number, count: number) =>
    // Inputs have nothing around them; but as many inputs as other neurons stand in the same rows as these.
    reachOf(counts.includes(count) ? adornment : BARE, sizes, { R: ringOf(r), count, height });
  const reaches = (r: number) => [...counts, inputs].map((count) => ({ count, ...reachAt(r, count) }));
  const fitsHeight = (r: number) =>
    reaches(r).every(({ count, up, down, pitch }) => up + down + (count - 1) * pitch <= inner.height);

  const r = largestThat(fitsHeight, maxR, leastR(adornment));
  if (r === undefined) return undefined;

  const R = ringOf(r);
  const { left, pitch: columnPitch, costR } = columnsFor(network, width, sizes, r);
  const costX = left + columnPitch * (depthOf(network) + costShare(width));
  const middleY = middleOf(reaches(r), inner);

  const pitchIn = (count: number, how: Spread) => rowPitch(count, reachAt(r, count), { inner, middleY, spread: how });
  // Where the even one takes all of the height, it is the wide one.
  const isSame = rows.every(({ length }) => pitchIn(length, 'even') === pitchIn(length, spread));
  if (spread === 'wide' && isSame) return undefined;

  const columns = rows.map((column, layer) => {
    const x = left + layer * columnPitch;
    const pitch = pitchIn(column.length, spread);
    return column.map((row, i): Seat => {
      const y = middleY + (i - (column.length - 1) / 2) * pitch;
      const lower = i > (column.length - 1) / 2;
      const bare = layer === 0 || row.kind === 'gap';
      const placed = bare ? { chip: null, bias: null } : placeAdornment(adornment, sizes, { x, y, R, lower });
      return { row, x, y, placed };
    });
  });
  const skeleton: Skeleton = {
    sizes,
    adornment,
    spread,
    text: neuronTextPlan(sizes, r),
    r,
    ringRadius: R,
    columns,
    cost: { x: costX, y: middleY, r: costR },
    gap: scaled(sizes.gap, 2 * Math.min(left - 1, columnPitch / 2 - 1, costShare(width) * columnPitch - costR - 1)),
  };
  return isBarest || isClear(skeleton, width, height) ? skeleton : undefined;
}

/** Whether there is no text around neurons. */
function isBare({ chip, bias }: Adornment): boolean {
  return chip === 'none' && (bias === 'node' || bias === 'none');
}

/** The smallest circles that what stands around them may have: the barest are to fit into every stage. */
function leastR(adornment: Adornment): number {
  return isBare(adornment) ? BAREST_R : LEAST_R;
}

/** A box made smaller, with its text, until it is no wider than this. */
function scaled({ width, height, fonts }: BoxSize, maxWidth: number): BoxSize {
  const scale = Math.min(1, Math.max(0, maxWidth) / width);
  return { width: width * scale, height: height * scale, fonts: fonts.map((font) => font * scale) };
}

/** The gate's ring around a circle of radius r. */
function ringOf(r: number): number {
  return r + Math.min(5, Math.max(2.5, 0.11 * r));
}

/** The largest r, in half pixels, from `min` up to `max` that has room; what has room has it at every smaller r, too. */
function largestThat(fits: (r: number) => boolean, max: number, min: number): number | undefined {
  let tooLarge = Math.floor(max * 2) + 1;
  let largest = Math.ceil(min * 2) - 1;
  while (largest + 1 < tooLarge) {
    const halves = Math.floor((largest + tooLarge) / 2);
    if (fits(halves / 2)) largest = halves;
    else tooLarge = halves;
  }
  if (largest >= min * 2) return largest / 2;
  return min <= BAREST_R ? Math.min(BAREST_R, max) : undefined;
}

/**
 * Evenly spaced layers: the first centre, the distance between layers, and the radii that it leaves room for, `r` beside
 * labels, `widest` without.
 */
function columnsFor(network: Network, width: number, sizes: TextSizes, r: number) {
  const depth = depthOf(network);
  const margin = Math.max(MARGIN, Math.min(30, width / 40));
  const pitchBetween = (left: number, right: number) =>
    Math.max(1, (width - left - right) / (depth + costShare(width)));
  // As if the cost were as large as a neuron.
  const roughPitch = pitchBetween(margin + r, margin + r);
  const forLabel = (roughPitch - sizes.edge.brief.width - 10) / 2;
  const widthR = Math.min(0.3 * roughPitch, Math.max(0.18 * roughPitch, forLabel));
  const mostCostR = (isPhone(width) ? 0.38 : 0.34) * costShare(width) * roughPitch;
  const costR = Math.max(2, Math.min(Math.max(r, 2 * sizes.fontPx), mostCostR));
  const widest = 0.3 * roughPitch;
  const left = margin + ringOf(Math.min(r, widest));
  return { left, pitch: pitchBetween(left, margin + costR), r: widthR, widest, roughPitch, costR };
}

function costShare(width: number): number {
  return isPhone(width) ? PHONE_COST_SHARE : COST_SHARE;
}

/** Whether the stage is as narrow as a phone. */
function isPhone(width: number): boolean {
  return width < PHONE_PX;
}

type CountedReach = Reach & { readonly count: number };
type Inner = { readonly top: number; readonly height: number };

/** The line that all layers are symmetric about: the middle of the stage, moved so that what is higher has room. */
function middleOf(reaches: readonly CountedReach[], { top, height }: Inner): number {
  const longest = reaches.reduce((a, b) => (b.count > a.count ? b : a));
  return top + height / 2 + (longest.up - longest.down) / 2;
}

/** Rows share the height, as far as what stands around them allows. */
function rowPitch(
  count: number,
  { up, down, pitch }: Reach,
  { inner: { top, height }, middleY, spread }: { inner: Inner; middleY: number; spread: Spread },
): number {
  if (count === 1) return 0;
  const half = Math.min(middleY - top - up, top + height - down - middleY);
  const wanted = height / (count - 1 + 2 * OUTER_SHARE[spread]);
  return Math.min(Math.max(pitch, wanted), (2 * half) / (count - 1));
}

/** True when nothing that stands around a neuron meets anything else or leaves the stage. */
function isClear({ columns, ringRadius, cost, gap }: Skeleton, width: number, height: number): boolean {
  const seats = columns.flat();
  const rects = seats.flatMap(({ placed }) => [placed.chip, placed.bias].filter((rect) => rect !== null));
  const gaps = seats.filter(({ row }) => row.kind === 'gap').map((seat) => rectAround(seat, gap.width, gap.height));
  const circles = seats.filter(({ row }) => row.kind === 'neuron');
  const all: readonly Rect[] = [...rects, ...gaps];
  return all.every(
    (rect, i) =>
      rect.x >= 2 &&
      rect.y >= 2 &&
      rect.x + rect.width <= width - 2 &&
      rect.y + rect.height <= height - 2 &&
      !rectMeetsCircle(rect, cost, cost.r, 2) &&
      !circles.some((seat) => rectMeetsCircle(rect, seat, ringRadius, 1)) &&
      !all.slice(i + 1).some((other) => rectsMeet(rect, other, 2)),
  );
}
