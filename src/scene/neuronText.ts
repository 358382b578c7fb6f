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
    for (const scale of SCALES) {
      const lines = outputLines(sizes, interior, scale);
      if (lines.some(({ fontPx }) => fontPx < sizes.minPx)) break;
      if (fits(lines, r)) return { interior, scale };
    }
  }
  return { interior: 'none', scale: 1 };
}

/** Where there are no more than a name and a value they may be raised; three lines and more would look crooked. */
function fits(lines: readonly WantedLine[], r: number): boolean {
  const raised = raiseToFit(lines, r);
  return lines.length > 2 ? raised === 0 : raised !== undefined;
}

/** An output has the most lines of all neurons. */
function outputLines(sizes: TextSizes, interior: Exclude<Interior, 'none'>, scale: number): readonly WantedLine[] {
  const name = scaledLine(sizes.name, scale);
  const value = scaledLine(sizes.value, scale);
  const z = scaledLine(sizes.z, scale);
  switch (interior) {
    case 'all':
      return [name, value, z, z];
    case 'shared':
      return [name, value, z];
    case 'named':
      return [atLeast(name, sizes.minNamePx), value];
    case 'value':
      return [value];
  }
}

/** In a small circle a name that can just be read says more than a value in larger digits. */
function atLeast({ widthPerPx, fontPx }: WantedLine, minPx: number): WantedLine {
  return { widthPerPx, fontPx: Math.max(fontPx, minPx) };
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
  { costName, value, costNote, minPx }: TextSizes,
): { readonly name: TextLine | null; readonly value: TextLine | null; readonly note: TextLine | null } {
  const wanted: readonly ((scale: number) => readonly WantedLine[])[] = [
    (scale) => [costName, value, costNote].map((line) => scaledLine(line, scale)),
    (scale) => [atLeast(scaledLine(costName, scale), minPx), scaledLine(value, scale)],
    (scale) => [scaledLine(value, scale)],
  ];
  for (const linesAt of wanted) {
    for (const scale of SCALES) {
      const lines = linesAt(scale);
      if (lines.some(({ fontPx }) => fontPx < minPx)) break;
      if (!fits(lines, r)) continue;
      const placed = stackLines({ x, y }, lines, raiseToFit(lines, r)!);
      if (placed.length === 1) return { name: null, value: placed[0]!, note: null };
      return { name: placed[0]!, value: placed[1]!, note: placed[2] ?? null };
    }
  }
  return { name: null, value: null, note: null };
}
