import { line, scaleLinear, scaleLog, type ScaleLinear } from 'd3';
import type { CostScene, IterationTick, Point, RecordedCost, Rect, Tick } from './types.ts';

const MARGIN = { top: 10, right: 12, bottom: 20, left: 52 } as const;
/** Ticks are about this far apart, in pixels. */
const X_TICK_PX = 70;
const Y_TICK_PX = 32;
/** What a label takes: its digits, the marks between groups of three, and the least between two labels. */
const DIGIT_PX = 7;
const MARK_PX = 3.5;
const LABEL_GAP_PX = 6;
/** A curve that falls by more than this factor is drawn on a logarithmic scale. */
const LOG_FROM = 1e3;

/**
 * The cost over the iterations: from the `known` ones of the curve, its vertical scale too. That is linear from 0, or
 * logarithmic when every cost is positive and the largest is more than 1,000 times the smallest. Costs that are not finite
 * leave a gap in the line. `iteration` is the one on screen; `told` says whether its cost is, or still to come. Between
 * two recorded costs its marker stands on the line.
 */
export function costScene({
  known,
  lastIteration,
  width,
  height,
  iteration,
  told,
  density = 1,
}: {
  /** Oldest first, as {@link knownCosts} gives them. */
  readonly known: readonly RecordedCost[];
  /** As far as the horizontal scale goes: where the next cost comes, too. */
  readonly lastIteration: number;
  readonly width: number;
  readonly height: number;
  readonly iteration: number;
  readonly told: boolean;
  /** Multiplies the room for text. */
  readonly density?: number;
}): CostScene {
  const plot: Rect = {
    x: MARGIN.left * density,
    y: MARGIN.top * density,
    width: Math.max(1, width - (MARGIN.left + MARGIN.right) * density),
    height: Math.max(1, height - (MARGIN.top + MARGIN.bottom) * density),
  };
  const x = scaleLinear([0, Math.max(1, lastIteration)], [plot.x, plot.x + plot.width]);
  const finite = known.map(({ cost }) => cost).filter(Number.isFinite);
  const largest = Math.max(0, ...finite);
  const smallest = Math.min(Infinity, ...finite);
  const scale = smallest > 0 && largest / smallest > LOG_FROM ? 'log' : 'linear';
  const y = yScale(scale, smallest, largest, [plot.y + plot.height, plot.y]);

  const draw = line<RecordedCost>()
    .defined(({ cost }) => Number.isFinite(cost))
    .x((point) => x(point.iteration))
    .y((point) => y(point.cost));
  const lastKnown = known.at(-1);
  const placeOf = (point: RecordedCost | undefined): Point | null =>
    point && Number.isFinite(point.cost) ? { x: x(point.iteration), y: y(point.cost) } : null;
  const yCount = Math.max(2, Math.floor(plot.height / (Y_TICK_PX * density)));
  // Before the first cost only the ground is known.
  const yValues = !lastKnown ? [0] : scale === 'log' ? decades(smallest, largest, yCount) : y.ticks(yCount);
  return {
    width,
    height,
    plot,
    path: draw(known) ?? '',
    lastKnown,
    end: lastKnown && lastKnown.iteration < lastIteration ? placeOf(lastKnown) : null,
    scale,
    rises: (lastKnown?.cost ?? 0) > (known[0]?.cost ?? 0),
    xTicks: iterationTicks(x, density),
    yTicks: yValues.map((value) => tick(value, y)),
    cursorX: x(Math.min(iteration, x.domain()[1]!)),
    marker: told ? placeOf(costAt(known, iteration)) : null,
  };
}

/** As many round iterations as have room for their labels. */
function iterationTicks(x: ScaleLinear<number, number>, density: number): IterationTick[] {
  const [left, right] = x.range() as [number, number];
  const most = Math.max(1, Math.floor((right - left) / (X_TICK_PX * density)));
  for (let count = most; count > 1; count -= 1) {
    const ticks = ticksOf(x, count, density);
    if (areApart(ticks, density)) return ticks;
  }
  return ticksOf(x, 1, density);
}

function ticksOf(x: ScaleLinear<number, number>, count: number, density: number): IterationTick[] {
  const nearEnd = x.range()[1]! - 16 * density;
  return x
    .ticks(count)
    .filter(Number.isInteger)
    .map((value): IterationTick => ({ ...tick(value, x), anchor: x(value) > nearEnd ? 'end' : 'middle' }));
}

/** Whether no label meets the next one. */
function areApart(ticks: readonly IterationTick[], density: number): boolean {
  const spans = ticks.map(({ value, at, anchor }) => {
    const digits = String(value).length;
    const room = (digits * DIGIT_PX + Math.floor((digits - 1) / 3) * MARK_PX) * density;
    return anchor === 'end' ? { from: at - room, to: at } : { from: at - room / 2, to: at + room / 2 };
  });
  return spans.every(({ from }, i) => i === 0 || from - spans[i - 1]!.to >= LABEL_GAP_PX * density);
}

/** Where the line is at an iteration; undefined outside the recorded ones and where a cost is not finite. */
function costAt(points: readonly RecordedCost[], iteration: number): RecordedCost | undefined {
  const after = points.findIndex((point) => point.iteration >= iteration);
  const next = points[after];
  if (!next) return undefined;
  const previous = next.iteration === iteration ? next : points[after - 1];
  if (!previous || !Number.isFinite(previous.cost) || !Number.isFinite(next.cost)) return undefined;
  if (previous === next) return next;
  const share = (iteration - previous.iteration) / (next.iteration - previous.iteration);
  return { iteration, cost: previous.cost + (next.cost - previous.cost) * share };
}

function yScale(scale: CostScene['scale'], smallest: number, largest: number, range: [bottom: number, top: number]) {
  if (scale === 'log') return scaleLog([smallest, largest], range);
  return scaleLinear([0, largest > 0 ? largest : 1], range);
}

/** Powers of ten between the two costs, every one or every few, at most `count`. */
function decades(smallest: number, largest: number, count: number): number[] {
  const first = Math.ceil(Math.log10(smallest));
  const last = Math.floor(Math.log10(largest));
  const every = Math.max(1, Math.ceil((last - first + 1) / count));
  const ticks: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= every) ticks.unshift(Number(`1e${exponent}`));
  return ticks;
}

function tick(value: number, scale: (value: number) => number): Tick {
  return { value, at: scale(value) };
}
