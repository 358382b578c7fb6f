import { lengthInside, pointBetween, rectAround, rectMeetsCircle, rectsMeet } from './geometry.ts';
import type { Point, Rect } from './types.ts';

/** An edge whose label looks for a place: the centres of its neurons and their rows in the two columns, from 0. */
export interface LabelledEdge {
  readonly a: Point;
  readonly b: Point;
  readonly row: number;
  readonly col: number;
}

/** What labels must keep clear of, and the area that they must stay in. */
interface Surroundings {
  readonly circles: readonly { readonly centre: Point; readonly r: number }[];
  readonly rects: readonly Rect[];
  readonly area: Rect;
  /** Rows of the left and the right column: edge (i, j) mirrors edge (rows − 1 − i, cols − 1 − j). */
  readonly rows: number;
  readonly cols: number;
}

/** Least distance between labels and to anything else, in pixels. */
const GAP = 2;
/** Where a label may stand on its edge: every 1/60 of the way, which has all of 1/2, 1/3, 1/4, 1/5 and 1/6. */
const STEPS = 60;
const FIRST_STEP = 8;
/** Crossing edges meet in the middle; their labels are best read near the third where they part. */
const CROSSING_PLACE = 1 / 3;
/** More labels than this, or labels that fill more than this share of their area, hide the network. */
const MAX_LABELS = 20;
const MAX_FILL = 0.5;
/** Placements looked at before giving up. */
const MAX_TRIES = 2_000;

interface LabelSize {
  readonly width: number;
  readonly height: number;
}

interface Candidate {
  readonly boxes: readonly Rect[];
  readonly cost: number;
}

/**
 * A place on its edge for the label of each edge between two layers, so that no two meet and none meets a neuron:
 * the cheapest by branch and bound, where it costs to be far from the middle (from the third on a crossing edge) and
 * to cover other edges. Mirrored edges get mirrored places. Undefined when there is none. Boxes come in the order of
 * the edges. It may rest wherever it yields.
 */
export function* placeLabels(
  edges: readonly LabelledEdge[],
  size: LabelSize,
  surroundings: Surroundings,
): Generator<void, Rect[] | undefined> {
  if (!mayFit(edges.length, size, surroundings.area)) return undefined;
  const units = mirrorUnits(edges, surroundings);
  const choices: Candidate[][] = [];
  for (const unit of units) {
    const candidates = candidatesOf(unit, edges, size, surroundings);
    if (candidates.length === 0) return undefined;
    choices.push(candidates);
    yield;
  }
  const order = units.map((_, i) => i).toSorted((a, b) => choices[a]!.length - choices[b]!.length || a - b);
  const best = search(order.map((i) => choices[i]!));
  if (!best) return undefined;
  const placed: Rect[] = [];
  order.forEach((i, k) => units[i]!.forEach((edge, side) => (placed[edge] = best[k]!.boxes[side]!)));
  return placed;
}

/** False when so many labels of this size cannot or should not stand in an area, however they are placed. */
export function mayFit(count: number, size: LabelSize, area: Pick<Rect, 'width' | 'height'>): boolean {
  const columns = Math.floor((area.width + GAP) / (size.width + GAP));
  const rows = Math.floor((area.height + GAP) / (size.height + GAP));
  const fill = (count * size.width * size.height) / (area.width * area.height);
  return count <= MAX_LABELS && count <= columns * rows && fill <= MAX_FILL;
}

/** Indices of edges that are placed together: an edge and its mirror image, or one alone. */
function mirrorUnits(edges: readonly LabelledEdge[], { rows, cols }: Surroundings): number[][] {
  const key = (row: number, col: number) => row * cols + col;
  const byPlace = new Map(edges.map(({ row, col }, i) => [key(row, col), i]));
  const units: number[][] = [];
  edges.forEach(({ row, col }, i) => {
    const mirrored = byPlace.get(key(rows - 1 - row, cols - 1 - col));
    if (mirrored === undefined || mirrored === i) units.push([i]);
    else if (i < mirrored) units.push([i, mirrored]);
  });
  return units;
}

/** Every place of a unit that is free of everything but other labels, the cheapest first. */
function candidatesOf(
  unit: readonly number[],
  edges: readonly LabelledEdge[],
  size: LabelSize,
  surroundings: Surroundings,
): Candidate[] {
  const best = crosses(edges[unit[0]!]!, edges) ? CROSSING_PLACE : 1 / 2;
  const candidates: Candidate[] = [];
  const [first, last] = stepsBetween(
    unit.map((i) => edges[i]!),
    size,
    surroundings,
  );
  for (let k = first; k <= last; k += 1) {
    const u = k / STEPS;
    const boxes = unit.map((i) => rectAround(pointBetween(edges[i]!.a, edges[i]!.b, u), size.width, size.height));
    if (!boxes.every((box) => isFree(box, surroundings)) || meetEachOther(boxes)) continue;
    let covered = 0;
    boxes.forEach((box, side) =>
      edges.forEach((edge, i) => {
        if (i !== unit[side]) covered += lengthInside(box, edge.a, edge.b) / size.width;
      }),
    );
    candidates.push({ boxes, cost: 3 * unit.length * Math.abs(u - best) + 0.6 * covered });
  }
  return candidates.toSorted((a, b) => a.cost - b.cost);
}

/** The first and the last step at which labels of this size may be in their area and clear of their own two neurons. */
function stepsBetween(
  unit: readonly LabelledEdge[],
  { width, height }: LabelSize,
  { circles, area }: Surroundings,
): [first: number, last: number] {
  // A circle of this radius fits into a label, around its middle.
  const apart = Math.min(...circles.map(({ r }) => r)) + GAP + Math.min(width, height) / 2;
  let first = FIRST_STEP;
  let last = STEPS - FIRST_STEP;
  for (const { a, b } of unit) {
    const dx = b.x - a.x;
    const clear = (STEPS * apart) / Math.hypot(dx, b.y - a.y);
    // Rounded outwards: whether a label is free is looked at all the same.
    first = Math.max(first, Math.floor(Math.max(clear, (STEPS * (area.x + width / 2 - a.x)) / dx)));
    last = Math.min(last, Math.ceil(STEPS - Math.max(clear, (STEPS * (b.x - area.x - area.width + width / 2)) / dx)));
  }
  return [first, last];
}

function crosses(edge: LabelledEdge, edges: readonly LabelledEdge[]): boolean {
  return edges.some((other) => (other.row - edge.row) * (other.col - edge.col) < 0);
}

function isFree(box: Rect, { circles, rects, area }: Surroundings): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height &&
    !rects.some((rect) => rectsMeet(box, rect, GAP)) &&
    !circles.some(({ centre, r }) => rectMeetsCircle(box, centre, r, GAP))
  );
}

function meetEachOther(boxes: readonly Rect[]): boolean {
  return boxes.length === 2 && rectsMeet(boxes[0]!, boxes[1]!, GAP);
}

/** One candidate of each choice, no two meeting, at the least cost found within the allowed tries. */
function search(choices: readonly (readonly Candidate[])[]): Candidate[] | undefined {
  // What the choices from k on cost at least.
  const least: number[] = choices.map(() => 0);
  for (let k = choices.length - 2; k >= 0; k -= 1) least[k] = least[k + 1]! + choices[k + 1]![0]!.cost;
  let best: Candidate[] | undefined;
  let bestCost = Infinity;
  let tries = 0;
  const taken: Candidate[] = [];

  const visit = (k: number, cost: number): void => {
    if (k === choices.length) {
      best = [...taken];
      bestCost = cost;
      return;
    }
    for (const candidate of choices[k]!) {
      if (cost + candidate.cost + least[k]! >= bestCost || tries >= MAX_TRIES) return;
      tries += 1;
      if (taken.some((other) => candidatesMeet(candidate, other))) continue;
      taken.push(candidate);
      visit(k + 1, cost + candidate.cost);
      taken.pop();
    }
  };
  visit(0, 0);
  return best;
}

function candidatesMeet(a: Candidate, b: Candidate): boolean {
  return a.boxes.some((one) => b.boxes.some((other) => rectsMeet(one, other, GAP)));
}
