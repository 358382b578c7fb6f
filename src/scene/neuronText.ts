import { raiseToFit, scaledLine, stackLines, type WantedLine } from './circleText.ts';
import type { TextSizes } from './textSizes.ts';
import type { Point, TextLine } from './types.ts';

/** What is written in the neurons, from the most to the least: everything, z and target in turn, no z, the value only, nothing. */
type Interior = 'all' | 'shared' | 'named' | 'value' | 'none';

/** How all neurons of a scene are written in: how much, and at which scale of the wanted fonts. */
export interface NeuronTextPlan {
  readonly interior: Interior;
  readonly scale: number;
}

const INTERIORS: readonly Exclude<Interior, 'none'>[] = ['all', 'shared', 'named', 'value'];
const SCALES: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.61, 0.58];

/** The most that fits in circles of radius r. */
export function neuronTextPlan(sizes: TextSizes, r: number): NeuronTextPlan {
  for (const interior of INTERIORS) {
    const found = largestThatFit((scale) => outputLines(sizes, interior, scale), r, sizes.minPx);
    if (found) return { interior, scale: found.scale };
  }
  return { interior: 'none', scale: 1 };
}

/**
 * Lines at the largest scale at which they fit into a circle of radius r. Where there are no more than a name and a value
 * they may be raised; three lines and more would look crooked.
 */
function largestThatFit(linesAt: (scale: number) => readonly WantedLine[], r: number, minPx: number) {
  for (const scale of SCALES) {
    const lines = linesAt(scale);
    if (lines.some(({ fontPx }) => fontPx < minPx)) return undefined;
    const raised = raiseToFit(lines, r);
    if (raised !== undefined && (raised === 0 || lines.length < 3)) return { lines, raised, scale };
  }
  return undefined;
}

/** An output has the most lines of all neurons. */
function outputLines(sizes: TextSizes, interior: Exclude<Interior, 'none'>, scale: number): readonly WantedLine[] {
  const value = scaledLine(sizes.value, scale);
  if (interior === 'value') return [value];
  // In a small circle a name that can just be read says more than a value in larger digits.
  const name = scaledLine(sizes.name, scale, interior === 'named' ? sizes.minNamePx : 0);
  const z = scaledLine(sizes.z, scale);
  return [name, value, ...{ all: [z, z], shared: [z], named: [] }[interior]];
}

interface Circle extends Point {
  readonly r: number;
}

/** The lines of one neuron, null where they are not written. */
interface NeuronText {
  readonly name: TextLine | null;
  readonly value: TextLine | null;
  readonly z: TextLine | null;
  readonly target: TextLine | null;
}

const EMPTY: NeuronText = { name: null, value: null, z: null, target: null };

/** Places the lines of an input, hidden or output neuron in its circle, for whose r they are planned. */
export function neuronText(
  { x, y, r }: Circle,
  kind: 'input' | 'hidden' | 'output',
  { interior, scale }: NeuronTextPlan,
  sizes: TextSizes,
): NeuronText {
  if (interior === 'none') return EMPTY;
  const all = outputLines(sizes, interior, scale);
  const count = { input: 2, hidden: 3, output: 4 }[kind];
  const lines = all.slice(0, count);
  // Where all of an output's lines have room, the first of them have it, too.
  const placed = stackLines({ x, y }, lines, raiseToFit(lines, r)!);
  if (interior === 'value') return { ...EMPTY, value: placed[0]! };
  const [name, value, z, target] = placed;
  return {
    name: name!,
    value: value!,
    z: z ?? null,
    target: kind === 'output' ? (target ?? z ?? null) : null,
  };
}

/** Places the lines of the cost; what it is of goes first where there is no room. */
export function costText(
  { x, y, r }: Circle,
  { costName, value, costNote, minPx, minNamePx }: TextSizes,
): { readonly name: TextLine | null; readonly value: TextLine | null; readonly note: TextLine | null } {
  for (const count of [3, 2, 1]) {
    const wanted = count === 1 ? [value] : [costName, value, costNote].slice(0, count);
    const linesAt = (scale: number) =>
      wanted.map((line, i) => scaledLine(line, scale, count === 2 && i === 0 ? minNamePx : 0));
    const found = largestThatFit(linesAt, r, minPx);
    if (!found) continue;
    const [first, second, third] = stackLines({ x, y }, found.lines, found.raised);
    return { name: second ? first! : null, value: second ?? first!, note: third ?? null };
  }
  return { name: null, value: null, note: null };
}
