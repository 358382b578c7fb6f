import { activationName, depthOf, suffixOf } from '../engine/catalog/index.ts';
import { biasSize, chipSize } from './adornments.ts';
import { bestFirst, type Attempt, type Unfinished } from './bestFirst.ts';
import { BASELINE_EM, LINE_EM } from './circleText.ts';
import { centreOf, pointOnCircle, rectAround } from './geometry.ts';
import { costText, neuronText } from './neuronText.ts';
import { mayFit, placeLabels, type LabelledEdge } from './placeLabels.ts';
import {
  buildSkeleton,
  mostSkeletonWorth,
  mostPitch,
  shownCounts,
  skeletonPlans,
  skeletonWorth,
  type Seat,
  type Skeleton,
} from './skeleton.ts';
import { textSizes, type BoxSize, type TextSizes } from './textSizes.ts';
import type {
  BiasMark,
  CostMark,
  EdgeMark,
  GapMark,
  Label,
  NetworkScene,
  NetworkSceneOptions,
  NeuronMark,
  Point,
  Rect,
  TextLine,
} from './types.ts';

/** The labels of all edges between two layers, all with the same detail. */
type GutterLabels =
  | { readonly detail: 'full' | 'brief'; readonly boxes: readonly Rect[] }
  | { readonly detail: 'hidden' };

const DETAILS = ['full', 'brief'] as const;

interface Layout {
  readonly skeleton: Skeleton;
  readonly gutters: readonly GutterLabels[];
}

/** A skeleton for a stage of this height, what it is worth, and the labels after its first layers. */
interface Known extends Layout {
  readonly worth: number;
  readonly height: number;
}

/** Text is as large as this share of the stage's height or width allows, between these sizes. */
const HEIGHT_PER_PX = 28;
const WIDTH_PER_PX = 80;
const FONT_PX = [11, 15] as const;
const USUAL_FONT_PX = 12;
/** Labels keep this far from the stage's upper and lower edge. */
const LABEL_MARGIN = 3;
/** What the labels of a gutter are worth, on the scale of {@link skeletonWorth}. */
const LABEL_WORTH = { full: 12, brief: 9, hidden: 0 } as const;

/**
 * Where everything in the network stands on a stage of this size: layers from left to right, evenly spaced and
 * symmetric about one line, the cost at the right; no two labels meet and none meets a neuron. Of a few layouts
 * (text sizes, circle sizes, what stands around the neurons) it takes the one that tells the most. A layer that is
 * too long is shown in part. The same options always give the same scene, and nothing depends on the numbers, so
 * that nothing moves from step to step.
 */
export function networkScene(options: NetworkSceneOptions): NetworkScene {
  const making = makeNetworkScene(options);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** {@link networkScene} in small pieces: it may rest wherever it yields. */
export function* makeNetworkScene(options: NetworkSceneOptions): Generator<void, NetworkScene> {
  const { height, withReadout = true } = options;
  const attempts = yield* attemptsAt(options, height);
  if (!withReadout || attempts.some(({ tellsAll }) => tellsAll)) {
    const whole = yield* bestFirst(attempts);
    if (!withReadout || whole.gutters.every(({ detail }) => detail === 'full')) return draw(options, whole, null);
  }
  const readout = readoutAt(options);
  const smaller = yield* attemptsAt(options, readout.box.y);
  return draw(options, yield* bestFirst(smaller), readout);
}

/** All that may be tried on a stage of this height, and whether it promises all labels with all they tell. */
function* attemptsAt(
  options: NetworkSceneOptions,
  height: number,
): Generator<void, readonly (Unfinished<Layout> & { readonly tellsAll: boolean })[]> {
  const { network, density = 1, textMetrics, minTextPx } = options;
  const counts = shownCounts(options, height);
  const attempts = [];
  for (const fontPx of fontSizes(options)) {
    const sizes = textSizes(network, fontPx, textMetrics, minTextPx);
    for (const plans of skeletonPlans(options, sizes)) {
      const radii = new Set<number>();
      for (const plan of plans) {
        const area = { width: mostPitch(options, plan), height: height - 2 * LABEL_MARGIN };
        const details = counts.slice(1).map((right, l) => mostDetail(counts[l]! * right, sizes, area));
        attempts.push({
          tellsAll: details.every((detail) => detail === 'full'),
          most: mostSkeletonWorth(plan, density) + labelWorth(details),
          *further() {
            const skeleton = buildSkeleton(options, plan, height);
            yield;
            // Circles that the height limits come out the same.
            if (!skeleton || radii.has(skeleton.r)) return undefined;
            radii.add(skeleton.r);
            return labelled({ skeleton, worth: skeletonWorth(skeleton, density), height, gutters: [] });
          },
        });
      }
    }
    yield;
  }
  return attempts;
}

/** A skeleton whose first gutters have their labels. */
function labelled(known: Known): Attempt<Layout> {
  const { skeleton, worth, height, gutters } = known;
  const details = [...gutters, ...mostDetails(skeleton, height).slice(gutters.length)].map(({ detail }) => detail);
  const most = worth + labelWorth(details);
  if (gutters.length === skeleton.columns.length - 1) return { most, found: { skeleton, gutters } };
  return {
    most,
    *further() {
      return labelled({ ...known, gutters: [...gutters, yield* gutterLabels(skeleton, gutters.length, height)] });
    },
  };
}

/** Text sizes to try, the largest first. */
function fontSizes(options: NetworkSceneOptions): number[] {
  const { density = 1 } = options;
  const ideal = idealFontPx(options);
  // Where enlarged text would leave no room for what it says, less enlarged text says it.
  const densities = density > 1 ? [density, (density + 1) / 2, 1] : [density];
  const sizes = densities.flatMap((by) => [ideal, USUAL_FONT_PX, FONT_PX[0]].map((size) => size * by));
  return [...new Set(sizes)].toSorted((a, b) => b - a);
}

/** What suits the stage, before the reader's own enlargement. */
function idealFontPx({ width, height }: NetworkSceneOptions): number {
  return Math.min(FONT_PX[1], Math.max(FONT_PX[0], Math.min(height / HEIGHT_PER_PX, width / WIDTH_PER_PX)));
}

/** What the labels tell: the average over the layers. */
function labelWorth(details: readonly GutterLabels['detail'][]): number {
  return details.reduce((sum, detail) => sum + LABEL_WORTH[detail], 0) / details.length;
}

/** The most detailed labels of so many edges that there could be room for, by their number and size alone. */
function mostDetail(count: number, sizes: TextSizes, area: Pick<Rect, 'width' | 'height'>): GutterLabels['detail'] {
  return DETAILS.find((detail) => mayFit(count, sizes.edge[detail], area)) ?? 'hidden';
}

function mostDetails({ columns, sizes }: Skeleton, height: number): readonly Pick<GutterLabels, 'detail'>[] {
  return columns.slice(1).map((right, l) => {
    const left = columns[l]!;
    return { detail: mostDetail(neuronCount(left) * neuronCount(right), sizes, labelArea(left, right, height)) };
  });
}

function neuronCount(column: readonly Seat[]): number {
  return column.filter(({ row }) => row.kind === 'neuron').length;
}

/** Labels stay between the centres of two layers. */
function labelArea(left: readonly Seat[], right: readonly Seat[], height: number): Rect {
  const x = left[0]!.x;
  return { x, y: LABEL_MARGIN, width: right[0]!.x - x, height: height - 2 * LABEL_MARGIN };
}

/** The most detailed labels that have room after a layer. */
function* gutterLabels(skeleton: Skeleton, layer: number, height: number): Generator<void, GutterLabels> {
  const left = skeleton.columns[layer]!;
  const right = skeleton.columns[layer + 1]!;
  const edges = edgesBetween(left, right).map(({ a, b, row, col }): LabelledEdge => ({ a, b, row, col }));
  const around = surroundings(skeleton, left, right, height);
  for (const detail of DETAILS) {
    const boxes = yield* placeLabels(edges, skeleton.sizes.edge[detail], around);
    if (boxes) return { detail, boxes };
  }
  return { detail: 'hidden' };
}

function surroundings(skeleton: Skeleton, left: readonly Seat[], right: readonly Seat[], height: number) {
  const seats = [...left, ...right];
  return {
    circles: seats.filter(({ row }) => row.kind === 'neuron').map((seat) => ({ centre: seat, r: skeleton.ringRadius })),
    rects: [
      ...seats.flatMap(({ placed }) => [placed.chip, placed.bias].filter((rect) => rect !== null)),
      ...seats.filter(({ row }) => row.kind === 'gap').map((seat) => gapBox(skeleton, seat)),
    ],
    area: labelArea(left, right, height),
    rows: left.length,
    cols: right.length,
  };
}

/** The edges between the shown neurons of two columns, row by row. `row` and `col` are places in the columns, from 0. */
function edgesBetween(left: readonly Seat[], right: readonly Seat[]) {
  return left.flatMap((a, row) =>
    right.flatMap((b, col) =>
      a.row.kind === 'neuron' && b.row.kind === 'neuron'
        ? [{ a, b, row, col, from: a.row.index, to: b.row.index }]
        : [],
    ),
  );
}

function gapBox({ gap }: Skeleton, seat: Point): Rect {
  return rectAround(seat, gap.width, gap.height);
}

function readoutAt(options: NetworkSceneOptions): NonNullable<NetworkScene['readout']> {
  const { width, height, density = 1 } = options;
  const fontPx = Math.min(idealFontPx(options), USUAL_FONT_PX) * density;
  const size: BoxSize = {
    width: Math.max(1, Math.min(width - 12, 30 * fontPx)),
    height: 2 * LINE_EM * fontPx + 6,
    fonts: [fontPx, fontPx],
  };
  const box = { x: (width - size.width) / 2, y: height - size.height - 4, width: size.width, height: size.height };
  const [first, second] = linesIn(box, size.fonts);
  return { box, lines: [first!, second!] };
}

/** Lines of these sizes in the middle of a box, from top to bottom. */
function linesIn(box: Rect, fonts: readonly number[]): TextLine[] {
  const { x, y } = centreOf(box);
  let top = y - fonts.reduce((sum, font) => sum + font * LINE_EM, 0) / 2;
  return fonts.map((fontPx) => {
    const middle = top + (fontPx * LINE_EM) / 2;
    top += fontPx * LINE_EM;
    return { x, y: middle + fontPx * BASELINE_EM, fontPx, width: box.width - 4 };
  });
}

function draw(options: NetworkSceneOptions, layout: Layout, readout: NetworkScene['readout']): NetworkScene {
  const { network, width, height, density = 1 } = options;
  const { skeleton } = layout;
  return {
    network,
    width,
    height,
    fontPx: skeleton.sizes.fontPx,
    maxEdgeWidth: Math.min(8 * Math.sqrt(density), Math.max(2.5, skeleton.r / 5)),
    neurons: skeleton.columns.flatMap((column, layer) => neuronMarks(options, skeleton, column, layer)),
    edges: layout.gutters.flatMap((labels, layer) => edgeMarks(options, skeleton, labels, layer)),
    biases: skeleton.columns.flatMap((column, layer) => biasMarks(options, skeleton, column, layer)),
    gaps: skeleton.columns.flatMap((column, layer) => gapMarks(skeleton, column, layer)),
    cost: costMark(options, skeleton),
    readout,
  };
}

function neuronMarks({ network }: NetworkSceneOptions, skeleton: Skeleton, column: readonly Seat[], layer: number) {
  const { r, ringRadius, sizes, text, adornment } = skeleton;
  const kind = layer === 0 ? 'input' : layer === depthOf(network) ? 'output' : 'hidden';
  return column.flatMap((seat): NeuronMark[] => {
    if (seat.row.kind === 'gap') return [];
    const { x, y, placed } = seat;
    const index = seat.row.index;
    return [
      {
        id: `${activationName(network, layer)}[${index}]`,
        layer,
        index,
        x,
        y,
        r,
        ringRadius: kind === 'input' ? null : ringRadius,
        ...neuronText({ x, y, r }, kind, text, sizes),
        sharesLine: kind === 'output' && text.interior === 'shared',
        chip: placed.chip && {
          box: placed.chip,
          line: linesIn(placed.chip, chipSize(adornment, sizes)!.fonts)[0]!,
          named: adornment.chip === 'named',
        },
      },
    ];
  });
}

function edgeMarks(
  { network }: NetworkSceneOptions,
  skeleton: Skeleton,
  labels: GutterLabels,
  layer: number,
): EdgeMark[] {
  const { r, sizes, columns } = skeleton;
  const names = [activationName(network, layer), activationName(network, layer + 1)] as const;
  return edgesBetween(columns[layer]!, columns[layer + 1]!).map(({ a, b, from, to }, i) => {
    const start = pointOnCircle(a, r, b);
    const end = pointOnCircle(b, r, a);
    return {
      id: `W${suffixOf(network, layer)}[${from},${to}]`,
      layer,
      row: from,
      col: to,
      from: `${names[0]}[${from}]`,
      to: `${names[1]}[${to}]`,
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
      path: `M${start.x},${start.y}L${end.x},${end.y}`,
      label: labels.detail === 'hidden' ? labels : labelIn(labels.boxes[i]!, labels.detail, sizes.edge[labels.detail]),
    };
  });
}

function labelIn(box: Rect, detail: 'full' | 'brief', { fonts }: BoxSize): Label {
  return { detail, box, lines: linesIn(box, fonts) };
}

function biasMarks(
  { network }: NetworkSceneOptions,
  skeleton: Skeleton,
  column: readonly Seat[],
  layer: number,
): BiasMark[] {
  const { adornment, sizes, r } = skeleton;
  return column.flatMap(({ row, placed, x, y }): BiasMark[] => {
    if (row.kind === 'gap' || !placed.bias) return [];
    const size = biasSize(adornment, sizes);
    const detail = adornment.bias === 'full' ? 'full' : 'brief';
    const label: Label = size ? labelIn(placed.bias, detail, size) : { detail: 'hidden' };
    const firstLineBox = size ? { ...placed.bias, height: sizes.bias.brief.height } : null;
    const from = centreOf(firstLineBox ?? placed.bias);
    const to = pointOnCircle({ x, y }, r, from);
    return [
      {
        id: `B${suffixOf(network, layer - 1)}[1,${row.index}]`,
        layer: layer - 1,
        col: row.index,
        neuron: `${activationName(network, layer)}[${row.index}]`,
        box: placed.bias,
        stub: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
        label,
        named: adornment.bias === 'full' || adornment.bias === 'brief',
        firstLineBox,
      },
    ];
  });
}

function gapMarks(skeleton: Skeleton, column: readonly Seat[], layer: number): GapMark[] {
  return column.flatMap((seat): GapMark[] => {
    if (seat.row.kind === 'neuron') return [];
    const { first, last } = seat.row;
    const box = gapBox(skeleton, seat);
    return [{ layer, first, last, count: last - first + 1, box, line: linesIn(box, skeleton.gap.fonts)[0]! }];
  });
}

function costMark({ network }: NetworkSceneOptions, { columns, r, cost, sizes }: Skeleton): CostMark {
  const { x, y } = cost;
  const target = { x: x - cost.r, y };
  return {
    x,
    y,
    r: cost.r,
    ...costText(cost, sizes),
    links: columns[depthOf(network)]!.flatMap((seat) => {
      if (seat.row.kind === 'gap') return [];
      const source = { x: seat.x + r, y: seat.y };
      const bend = (source.x + target.x) / 2;
      const [b, c] = [
        { x: bend, y: source.y },
        { x: bend, y: target.y },
      ];
      return [
        {
          id: `C←O[${seat.row.index}]`,
          from: `O[${seat.row.index}]`,
          points: [source, b, c, target] as const,
          path: `M${source.x},${source.y}C${b.x},${b.y},${c.x},${c.y},${target.x},${target.y}`,
        },
      ];
    }),
  };
}
