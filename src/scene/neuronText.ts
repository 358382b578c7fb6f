import { radiusFor, stackLines, type WantedLine } from './circleText.ts';
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
    const lines = outputLines(sizes, interior);
    for (const scale of SCALES) {
      if (sizes.value.fontPx * scale < sizes.min.value) break;
      if (lines.includes(sizes.name) && sizes.name.fontPx * scale < sizes.min.name) break;
      if (lines.includes(sizes.z) && sizes.z.fontPx * scale < sizes.min.minor) break;
      if (radiusFor(lines, scale) <= r) return { interior, scale };
    }
  }
  return { interior: 'none', scale: 1 };
}

/** An output has the most lines of all neurons. */
function outputLines({ name, value, z }: TextSizes, interior: Exclude<Interior, 'none'>): readonly WantedLine[] {
  switch (interior) {
    case 'all':
      return [name, value, z, z];
    case 'shared':
      return [name, value, z];
    case 'named':
      return [name, value];
    case 'value':
      return [value];
  }
}

/** The lines of one neuron, null where they are not written. */
interface NeuronText {
  readonly name: TextLine | null;
  readonly value: TextLine | null;
  readonly z: TextLine | null;
  readonly target: TextLine | null;
}

const EMPTY: NeuronText = { name: null, value: null, z: null, target: null };

/** Places the lines of an input, hidden or output neuron around its centre. */
export function neuronText(
  centre: Point,
  kind: 'input' | 'hidden' | 'output',
  { interior, scale }: NeuronTextPlan,
  { name, value, z }: TextSizes,
): NeuronText {
  if (interior === 'none') return EMPTY;
  if (interior === 'value') return { ...EMPTY, value: stackLines(centre, [value], scale)[0]! };
  if (interior === 'named' || kind === 'input') {
    const lines = stackLines(centre, [name, value], scale);
    return { ...EMPTY, name: lines[0]!, value: lines[1]! };
  }
  const hasTarget = kind === 'output';
  const lines = stackLines(centre, hasTarget && interior === 'all' ? [name, value, z, z] : [name, value, z], scale);
  return { name: lines[0]!, value: lines[1]!, z: lines[2]!, target: hasTarget ? (lines[3] ?? lines[2]!) : null };
}

/** Places the lines of the cost; what it is of goes first where there is no room. */
export function costText(
  centre: Point,
  r: number,
  { costName, value, costNote, min }: TextSizes,
): { readonly name: TextLine | null; readonly value: TextLine | null; readonly note: TextLine | null } {
  const wanted: readonly (readonly WantedLine[])[] = [[costName, value, costNote], [costName, value], [value]];
  for (const lines of wanted) {
    for (const scale of SCALES) {
      if (value.fontPx * scale < min.value) break;
      if (lines.includes(costName) && costName.fontPx * scale < min.name) break;
      if (lines.includes(costNote) && costNote.fontPx * scale < min.minor) break;
      if (radiusFor(lines, scale) > r) continue;
      const placed = stackLines(centre, lines, scale);
      if (lines.length === 1) return { name: null, value: placed[0]!, note: null };
      return { name: placed[0]!, value: placed[1]!, note: placed[2] ?? null };
    }
  }
  return { name: null, value: null, note: null };
}
