import { activationName, depthOf, suffixOf, traitsOf, type Step } from '../engine/catalog/index.ts';
import type { Matrix, Trace } from '../engine/types.ts';
import { assert } from '../lib/assert.ts';
import { range } from '../lib/range.ts';
import { centreOf, pointOnCircle } from './geometry.ts';
import { inTurn, type Gathering } from './gathering.ts';
import { bezier, carry, part, stop, straight, widen, type Carried, type Way } from './movers.ts';
import { largestIn, largestPerColumn, pulseRadius, signOf } from './pulseSize.ts';
import type { BiasMark, EdgeMark, NetworkScene, NeuronMark, Point, PulseMover, PulsePlan, Span } from './types.ts';

/** A step's pulses first travel, then meet a gate, the cost or each other. */
const TRAVEL: Span = [0, 0.75];
const ARRIVAL: Span = [0.7, 1];
const WHOLE: Span = [0, 1];
/** How far a ring widens, in pixels. */
const FLASH = 10;

/** The cell that is being made, and which term of its sum, all from 1. */
export interface PulsesOf {
  readonly row: number;
  readonly col: number;
  readonly term?: number;
}

/** What all kinds of step need. */
interface Scope {
  readonly scene: NetworkScene;
  readonly step: Step;
  /** From 0. */
  readonly row: number;
  readonly matrix: (name: string) => Matrix;
}

/**
 * All pulses of one step for one sample (from 1): what moves in this step, along which way, how large and in which
 * direction. Sizes are relative to the largest of that step over the whole batch, so that samples can be compared;
 * what is 0 does not move. Each mover is a pure function of the step's progress t, so it runs backwards too. With
 * `only`, what makes one cell of the step, or one term of it, moves alone.
 *
 * Z: activation × weight along the edges, and the biases · A: z arrives at the gate, and passes or stays · C: the miss
 * O − Y along the curves · E: the error back to the layer, through its gate or not · dW: activation and error meet on
 * the edge · dB: the error drops to the bias · W, B: a ring around what changes.
 */
export function pulsePlan(scene: NetworkScene, step: Step, trace: Trace, sample: number, only?: PulsesOf): PulsePlan {
  const matrix = (name: string): Matrix => {
    const found = trace.matrices[name];
    assert(
      found !== undefined,
      `The trace of iteration ${trace.iteration} has no matrix ${name}: it is another network's.`,
    );
    return found;
  };
  const drawn = only ? sceneOfCell(scene, step, only) : scene;
  return { movers: moversOf({ scene: drawn, step, row: sample - 1, matrix }) };
}

/**
 * The pulses of one cell of a step, term after term: along one edge after the other, or for one sample after the other
 * where the sum runs over samples.
 */
export function gatheringPlan(
  scene: NetworkScene,
  step: Step,
  trace: Trace,
  cell: { readonly row: number; readonly col: number; readonly sample: number },
  gathering: Gathering,
): PulsePlan {
  const sumsSamples = step.kind === 'dW' || step.kind === 'dB' || step.kind === 'C';
  const { row, col, sample } = cell;
  return {
    movers: range(1, gathering.count).flatMap((term) =>
      pulsePlan(scene, step, trace, sumsSamples ? term : sample, { row, col, term }).movers.map((mover) =>
        inTurn(mover, term, gathering),
      ),
    ),
  };
}

/** The scene with nothing for pulses to run on but what makes one cell, or one term of its sum. */
function sceneOfCell(scene: NetworkScene, step: Step, { row, col, term }: PulsesOf): NetworkScene {
  const isTerm = (index: number) => term === undefined || index === term;
  const keep = (edge: (mark: EdgeMark) => boolean, bias: (mark: BiasMark) => boolean): NetworkScene => ({
    ...scene,
    edges: scene.edges.filter(edge),
    biases: scene.biases.filter(bias),
  });
  switch (step.kind) {
    case 'Z':
      // The bias is the last term, after all the inputs.
      return keep(
        (edge) => edge.col === col && isTerm(edge.row),
        (bias) => bias.col === col && isTerm(scene.network.layers[step.layer]! + 1),
      );
    case 'A':
      return { ...scene, neurons: scene.neurons.filter(({ index }) => index === col) };
    case 'E': {
      const output = scene.neurons.find((neuron) => neuron.layer === step.layer + 1 && neuron.index === col);
      const links = scene.cost.links.filter(({ from }) => from === output?.id);
      const edges = scene.edges.filter((edge) => edge.row === col && isTerm(edge.col));
      return { ...scene, edges, cost: { ...scene.cost, links } };
    }
    case 'dW':
    case 'W':
      return keep(
        (edge) => edge.row === row && edge.col === col,
        () => false,
      );
    case 'dB':
    case 'B':
      return keep(
        () => false,
        (bias) => bias.col === col,
      );
    case 'C':
      return scene;
  }
}

function moversOf(scope: Scope): PulseMover[] {
  switch (scope.step.kind) {
    case 'Z':
      return weightedInput(scope);
    case 'A':
      return activation(scope);
    case 'C':
      return miss(scope, 'to the cost');
    case 'E':
      return scope.step.layer === depthOf(scope.scene.network) - 1 ? miss(scope, 'back') : errorBack(scope);
    case 'dW':
      return weightGradient(scope);
    case 'dB':
      return biasGradient(scope);
    case 'W':
      return weightUpdate(scope);
    case 'B':
      return biasUpdate(scope);
  }
}

/** An element of a matrix, rows and columns from 0. */
function at({ data, cols }: Matrix, row: number, col: number): number {
  return data[row * cols + col]!;
}

function edgesOf(scene: NetworkScene, layer: number): readonly EdgeMark[] {
  return scene.edges.filter((edge) => edge.layer === layer);
}

/** The neurons that weight layer `layer` leads to. */
function neuronsAfter(scene: NetworkScene, layer: number): readonly NeuronMark[] {
  return scene.neurons.filter((neuron) => neuron.layer === layer + 1);
}

function wayOf({ x1, y1, x2, y2 }: EdgeMark): Way {
  return straight({ x: x1, y: y1 }, { x: x2, y: y2 });
}

function carriedBy(on: string, value: number, largest: number): Carried {
  return { on, r: pulseRadius(value, largest), sign: signOf(value) };
}

/** Z = A·W + B: each product along its edge, each bias up its stub. */
function weightedInput({ scene, step, row, matrix }: Scope): PulseMover[] {
  const s = suffixOf(scene.network, step.layer);
  const A = matrix(activationName(scene.network, step.layer));
  const W = matrix(`W${s}`);
  const B = scene.network.bias ? matrix(`B${s}`) : undefined;
  // max over samples of |A[i,k]·W[k,j]| is max over samples of |A[i,k]|, times |W[k,j]|.
  const largestA = largestPerColumn(A);
  const largest = Math.max(
    B ? largestIn(B) : 0,
    ...largestA.map((a, k) => a * Math.max(...W.data.subarray(k * W.cols, (k + 1) * W.cols).map(Math.abs))),
  );
  const products = edgesOf(scene, step.layer).flatMap((edge) => {
    const value = at(A, row, edge.row - 1) * at(W, edge.row - 1, edge.col - 1);
    return value === 0 ? [] : [carry(carriedBy(edge.id, value, largest), wayOf(edge), WHOLE)];
  });
  const biases = scene.biases
    .filter((bias) => bias.layer === step.layer)
    .flatMap(({ id, col, stub }) => {
      const value = B ? at(B, 0, col - 1) : 0;
      if (value === 0) return [];
      const way = straight({ x: stub.x1, y: stub.y1 }, { x: stub.x2, y: stub.y2 });
      return [carry(carriedBy(id, value, largest), way, [0.5, 1])];
    });
  return [...products, ...biases];
}

/** A = R(Z): z comes to the gate; what the gate lets through flashes, what it closes out stays outside. */
function activation({ scene, step, row, matrix }: Scope): PulseMover[] {
  const Z = matrix(`Z${suffixOf(scene.network, step.layer)}`);
  const closes = traitsOf(scene.network.activations[step.layer]!).below === 0;
  const largest = largestIn(Z);
  return neuronsAfter(scene, step.layer).flatMap((neuron) => {
    const z = at(Z, row, neuron.index - 1);
    if (z === 0 && closes) return [];
    const carried = carriedBy(neuron.id, z, largest);
    const way = approach(neuron, carried.r);
    if (z < 0 && closes) return [stop(carried, way, [0, 0.6])];
    return [carry(carried, way, [0, 0.5]), flash(neuron, carried, [0.4, 1])];
  });
}

/** From the left up to a neuron's gate. */
function approach({ x, y, ringRadius, r }: NeuronMark, pulseR: number): Way {
  const end = x - (ringRadius ?? r) - pulseR;
  return straight({ x: end - 2 * r, y }, { x: end, y });
}

function flash({ id, x, y, r, ringRadius }: NeuronMark, carried: Carried, span: Span): PulseMover {
  return widen('gate', { ...carried, on: id }, { x, y }, [r, (ringRadius ?? r) + FLASH], span);
}

/** The miss O − Y: from the outputs to the cost, or back from the cost to the gates of the outputs. */
function miss({ scene, step, row, matrix }: Scope, direction: 'to the cost' | 'back'): PulseMover[] {
  const M = matrix('O-Y');
  const largest = largestIn(M);
  const gates = direction === 'back' ? matrix(`R'(Z${suffixOf(scene.network, step.layer)})`) : undefined;
  const outputs = new Map(neuronsAfter(scene, step.layer).map((neuron) => [neuron.id, neuron]));
  const movers = scene.cost.links.flatMap(({ id, from, points }) => {
    const neuron = outputs.get(from)!;
    const value = at(M, row, neuron.index - 1);
    if (value === 0) return [];
    const carried = carriedBy(id, value, largest);
    const way = bezier(points);
    if (!gates) return [carry(carried, way, TRAVEL)];
    if (at(gates, row, neuron.index - 1) === 0) {
      return [stop(carried, part(way, 1, shareOutside(neuron, carried.r, points[0], points[3])), TRAVEL)];
    }
    return [carry(carried, part(way, 1, 0), TRAVEL), flash(neuron, carried, ARRIVAL)];
  });
  if (gates || movers.length === 0) return movers;
  const { x, y, r } = scene.cost;
  const ring: Carried = { on: 'C', r, sign: 0 };
  return [...movers, widen('ripple', ring, { x, y }, [r, r + FLASH], ARRIVAL)];
}

/** How far from a neuron's circle, as a share of the way from a to b, a pulse touches the neuron's ring. */
function shareOutside({ r, ringRadius }: NeuronMark, pulseR: number, a: Point, b: Point): number {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  return distance === 0 ? 0 : Math.min(0.5, ((ringRadius ?? r) - r + pulseR) / distance);
}

/** Eh = (E·Wᵀ) ⊙ R′(Zh): error × weight back along the edges, then the gate of the layer that it comes to. */
function errorBack({ scene, step, row, matrix }: Scope): PulseMover[] {
  const next = suffixOf(scene.network, step.layer + 1);
  const E = matrix(`E${next}`);
  const W = matrix(`W${next}`);
  const gates = matrix(`R'(Z${suffixOf(scene.network, step.layer)})`);
  const largestE = largestPerColumn(E);
  let largest = 0;
  for (let k = 0; k < W.rows; k += 1) {
    for (let j = 0; j < W.cols; j += 1) largest = Math.max(largest, largestE[j]! * Math.abs(at(W, k, j)));
  }
  const neurons = new Map(neuronsAfter(scene, step.layer).map((neuron) => [neuron.id, neuron]));
  const reached = new Map<NeuronMark, Carried>();
  const movers = edgesOf(scene, step.layer + 1).flatMap((edge) => {
    const value = at(E, row, edge.col - 1) * at(W, edge.row - 1, edge.col - 1);
    if (value === 0) return [];
    const neuron = neurons.get(edge.from)!;
    const carried = carriedBy(edge.id, value, largest);
    const way = wayOf(edge);
    if (at(gates, row, neuron.index - 1) !== 0) {
      reached.set(neuron, carried);
      return [carry(carried, part(way, 1, 0), TRAVEL)];
    }
    const outside = shareOutside(neuron, carried.r, { x: edge.x1, y: edge.y1 }, { x: edge.x2, y: edge.y2 });
    return [stop(carried, part(way, 1, outside), TRAVEL)];
  });
  return [...movers, ...[...reached].map(([neuron, carried]) => flash(neuron, carried, ARRIVAL))];
}

/** dW = Aᵀ·E: activation and error come from the two ends of an edge and meet on its label, or in its middle. */
function weightGradient({ scene, step, row, matrix }: Scope): PulseMover[] {
  const A = matrix(activationName(scene.network, step.layer));
  const E = matrix(`E${suffixOf(scene.network, step.layer)}`);
  const [largestA, largestE] = [largestIn(A), largestIn(E)];
  return edgesOf(scene, step.layer).flatMap((edge) => {
    const a = at(A, row, edge.row - 1);
    const e = at(E, row, edge.col - 1);
    const way = wayOf(edge);
    const meeting = meetingShare(edge);
    const movers: PulseMover[] = [];
    if (a !== 0) movers.push(carry(carriedBy(edge.id, a, largestA), part(way, 0, meeting), TRAVEL));
    if (e !== 0) movers.push(carry(carriedBy(edge.id, e, largestE), part(way, 1, meeting), TRAVEL));
    if (a !== 0 && e !== 0) {
      movers.push(ripple(edge.id, way(meeting), edge.label, signOf(a * e), ARRIVAL));
    }
    return movers;
  });
}

/** Where on an edge its label stands, as a share of its way. */
function meetingShare({ label, x1, x2 }: EdgeMark): number {
  return label.detail === 'hidden' ? 0.5 : (centreOf(label.box).x - x1) / (x2 - x1);
}

/** A ring that is seen around a label of this height. */
function ripple(on: string, centre: Point, label: EdgeMark['label'], sign: -1 | 0 | 1, span: Span): PulseMover {
  const inner = label.detail === 'hidden' ? 3 : label.box.height / 2;
  return widen('ripple', { on, r: inner, sign }, centre, [inner, inner + FLASH], span);
}

/** dB = Σ E: the error drops to the bias. */
function biasGradient({ scene, step, row, matrix }: Scope): PulseMover[] {
  const E = matrix(`E${suffixOf(scene.network, step.layer)}`);
  const largest = largestIn(E);
  const neurons = new Map(neuronsAfter(scene, step.layer).map((neuron) => [neuron.id, neuron]));
  return scene.biases
    .filter((bias) => bias.layer === step.layer)
    .flatMap(({ id, col, neuron, box, label }) => {
      const e = at(E, row, col - 1);
      if (e === 0) return [];
      const from = neurons.get(neuron)!;
      const centre = centreOf(box);
      const carried = carriedBy(id, e, largest);
      const way = straight(pointOnCircle(from, from.r, centre), centre);
      return [carry(carried, way, TRAVEL), ripple(id, centre, label, carried.sign, ARRIVAL)];
    });
}

/** W ← W − η dW: a ring around each weight that changes. */
function weightUpdate({ scene, step, matrix }: Scope): PulseMover[] {
  const name = `W${suffixOf(scene.network, step.layer)}`;
  const [before, after] = [matrix(name), matrix(`${name}.next`)];
  return edgesOf(scene, step.layer).flatMap((edge) => {
    const change = at(after, edge.row - 1, edge.col - 1) - at(before, edge.row - 1, edge.col - 1);
    if (change === 0) return [];
    return [ripple(edge.id, wayOf(edge)(meetingShare(edge)), edge.label, signOf(change), WHOLE)];
  });
}

/** B ← B − η dB: a ring around each bias that changes. */
function biasUpdate({ scene, step, matrix }: Scope): PulseMover[] {
  const name = `B${suffixOf(scene.network, step.layer)}`;
  const [before, after] = [matrix(name), matrix(`${name}.next`)];
  return scene.biases
    .filter((bias) => bias.layer === step.layer)
    .flatMap(({ id, col, box, label }) => {
      const change = at(after, 0, col - 1) - at(before, 0, col - 1);
      return change === 0 ? [] : [ripple(id, centreOf(box), label, signOf(change), WHOLE)];
    });
}
