import type { Network } from '../engine/catalog/index.ts';

/** Everything in a scene is in CSS pixels of its stage: x to the right, y down, (0, 0) the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** (x, y) is the upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room for one line of text, centred on x, its baseline at y. No text wider than `width` may stand in it. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
  readonly width: number;
}

/** How wide a text is, in CSS pixels. */
export type Measure = (text: string, fontPx: number, bold: boolean) => number;

/** The widest texts that may ever come, so that what is reserved for them never moves from step to step. */
export interface TextMetrics {
  /** A matrix's name as it is written on screen: `Eo`, or `δo`. */
  readonly nameOf: (matrix: string) => string;
  /** What the cost is called in the reader's language. */
  readonly costName: string;
  /** What stands below its number: its formula, or of several samples which one it is of. */
  readonly costNote: string;
  readonly measure: Measure;
  /** The widest number: `−10.25`. It stands in neurons, chips, biases and after an edge's name. */
  readonly widestNumber: string;
  /** The widest second line of an edge: `−1.5 × −10.25 = −0.75`. */
  readonly widestProduct: string;
  /** Size of an index beside its letter, in em. */
  readonly indexSize: number;
}

/**
 * What is written about an edge or a bias, and where: `full` has two lines (name and value; what it carries), `brief`
 * one (the value only at an edge, name and value at a bias), `hidden` none: the {@link NetworkScene.readout} has it.
 */
export type Label =
  | { readonly detail: 'full' | 'brief'; readonly box: Rect; readonly lines: readonly TextLine[] }
  | { readonly detail: 'hidden' };

/** A neuron. Its lines lie inside its circle; null where the circle is too small for them. */
export interface NeuronMark {
  /** The public name, `H[1]`, `O[2]`: the `data-neuron` contract. */
  readonly id: string;
  /** Network layer from 0 (the input). */
  readonly layer: number;
  /** Its number in the layer, from 1. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where the gate is drawn: around the circle, in hidden and output neurons; null at inputs. */
  readonly ringRadius: number | null;
  readonly name: TextLine | null;
  readonly value: TextLine | null;
  /** Weighted input; null at inputs. */
  readonly z: TextLine | null;
  /** Target y, at outputs only. Where there is room for three lines only it is the same line as `z`: z before the cost, y from the cost on. */
  readonly target: TextLine | null;
  /** True when `z` and `target` are the same line. */
  readonly sharesLine: boolean;
  /** The layer error, above the neuron, with its name where that has room; null at inputs and where there is none at all. */
  readonly chip: { readonly box: Rect; readonly line: TextLine; readonly named: boolean } | null;
}

/** A weight. Its line begins and ends on the circles of its neurons; the gate's ring crosses it. */
export interface EdgeMark {
  /** `Wo[1,2]`: the `data-edge` contract. */
  readonly id: string;
  /** Weight layer from 0. */
  readonly layer: number;
  /** The neuron it comes from and the one it goes to, numbered from 1. */
  readonly row: number;
  readonly col: number;
  /** Ids of these neurons. */
  readonly from: string;
  readonly to: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The same as an SVG path. */
  readonly path: string;
  readonly label: Label;
}

/** A bias: a node of its own below its neuron, joined to it by a stub. */
export interface BiasMark {
  /** `Bh[1,1]`. */
  readonly id: string;
  readonly layer: number;
  readonly col: number;
  /** Id of the neuron. */
  readonly neuron: string;
  /** The node: the label's box when there is one, else a small square. */
  readonly box: Rect;
  /** From the node to the neuron's circle. */
  readonly stub: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  /** `full`: name and value; gradient. Before there is a gradient the first line stands alone in `firstLineBox`. */
  readonly label: Label;
  /** Whether its name stands before its value. */
  readonly named: boolean;
  /** The upper part of the label's box, around its first line. */
  readonly firstLineBox: Rect | null;
}

/** A curve from an output to the cost: a cubic Bézier. */
export interface CostLink {
  /** `C←O[1]`. */
  readonly id: string;
  readonly from: string;
  readonly points: readonly [Point, Point, Point, Point];
  readonly path: string;
}

export interface CostMark {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly name: TextLine | null;
  readonly value: TextLine | null;
  readonly note: TextLine | null;
  readonly links: readonly CostLink[];
}

/** Neurons that are left out for want of room: `+52`. */
export interface GapMark {
  readonly layer: number;
  /** The first and last neuron left out here, from 1. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly box: Rect;
  readonly line: TextLine;
}

/** Where everything in the network stands. */
export interface NetworkScene {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  /** The size of label text; everything else is in proportion. */
  readonly fontPx: number;
  /** The width of the edge with the largest weight, in pixels: less where many edges lie close together. */
  readonly maxEdgeWidth: number;
  /** Layer by layer, from top to bottom. */
  readonly neurons: readonly NeuronMark[];
  /** Between shown neurons, layer by layer, row by row. */
  readonly edges: readonly EdgeMark[];
  /** Empty in a network without biases. */
  readonly biases: readonly BiasMark[];
  readonly gaps: readonly GapMark[];
  readonly cost: CostMark;
  /** Two lines at the foot of the stage for whatever has the attention, reserved when not every edge has its full label; else null. */
  readonly readout: { readonly box: Rect; readonly lines: readonly [TextLine, TextLine] } | null;
}

export interface NetworkSceneOptions {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  readonly textMetrics: TextMetrics;
  /** Multiplies the text size; 1 unless told, more for a projector. */
  readonly density?: number;
  /** No text in a circle is smaller: rather is it left out. */
  readonly minTextPx?: number;
  /** False where what has the attention is told elsewhere, and no readout is wanted. */
  readonly withReadout?: boolean;
}

/** How an edge is drawn: its sign is a line style, its size a width. */
export interface EdgeStyle {
  readonly sign: -1 | 0 | 1;
  /** Stroke width in pixels. */
  readonly width: number;
  /** For stroke-dasharray; null for a solid line. */
  readonly dash: string | null;
}

export type PulseKind =
  /** Something carried along an edge, a stub or a curve. */
  | 'carry'
  /** The flash of an open gate: a ring that widens. */
  | 'gate'
  /** What arrived at a closed gate, and stays there. */
  | 'stop'
  /** The ring of a parameter that changes. */
  | 'ripple';

/** One moving mark, at one moment. */
export interface Pulse {
  readonly kind: PulseKind;
  /** Id of the edge, bias, neuron or cost link it runs on. */
  readonly on: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly sign: -1 | 0 | 1;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** All that moves in one step for one sample, worked out once, so that a frame costs little. */
export interface PulsePlan {
  readonly movers: readonly PulseMover[];
}

/** A part of a step's progress. */
export type Span = readonly [from: number, to: number];

/** One pulse as a function of the step's progress t in [0, 1]. */
export interface PulseMover {
  (t: number): Pulse | null;
  /** When it moves: before and after, it is as at the span's ends. */
  readonly span: Span;
}

export interface Tick {
  readonly value: number;
  /** Along its axis, in pixels of the stage. */
  readonly at: number;
}

/** A tick of the iterations, and which part of its label stands at it. */
export interface IterationTick extends Tick {
  readonly anchor: 'middle' | 'end';
}

/** A cost and the iteration that it belongs to. */
export interface RecordedCost {
  readonly iteration: number;
  readonly cost: number;
}

/** The cost over the iterations. */
export interface CostScene {
  readonly width: number;
  readonly height: number;
  /** The area of the curve, inside the axes. */
  readonly plot: Rect;
  readonly path: string;
  readonly scale: 'linear' | 'log';
  /** True when it ends higher than it begins. */
  readonly rises: boolean;
  readonly xTicks: readonly IterationTick[];
  readonly yTicks: readonly Tick[];
  /** Where the iteration on screen is along its axis, in pixels of the stage. */
  readonly cursorX: number;
  /** Its cost; null when that cannot be drawn: not known yet, or not finite. */
  readonly marker: Point | null;
  /** The cost that the curve ends with; undefined before the first one is known. */
  readonly lastKnown: RecordedCost | undefined;
  /** Where it ends, if that is before the last iteration; else null. */
  readonly end: Point | null;
}
