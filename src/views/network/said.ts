import { activationName, cellId, COST, suffixOf, updatedFrom, type Cell } from '../../engine/catalog/index.ts';
import type { BiasMark, EdgeMark, NeuronMark } from '../../scene/index.ts';
import type { Notation } from '../../lib/notation.ts';
import { cellValue, isHidden, type Shown } from '../../store/index.ts';
import { isBlocked } from '../cell/blocked.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { renamed } from '../cell/names.ts';
import type { CellGathering } from '../cell/useGathering.ts';
import { edgeContent, newestOf } from './edgeContent.ts';
import { gateOf, type Gate } from './gate.ts';

/** What all labels of the network are read from. */
export interface NetContext {
  readonly shown: Shown;
  readonly sample: number;
  readonly stale: boolean;
  readonly lit: ReadonlySet<string>;
  /** What of it is made from the number that has the attention. */
  readonly used: ReadonlySet<string>;
  readonly explained: string | undefined;
  readonly notation: Notation;
  /** How far the cell in making is gathered. */
  readonly gathering?: CellGathering | undefined;
}

/*
 * What a label says is worked out for all of them at every step, which is cheap, and given to the components as flat
 * records, which they compare: a step then renders the two or three labels that say something else.
 */

/** A number as a label says it. */
export interface NumberSaid {
  readonly id: string;
  /** Its name as the reader has it. */
  readonly label: string;
  /** Undefined while it is not computed. */
  readonly value: number | undefined;
  /** What it was before the update that has made it. */
  readonly before?: number | undefined;
  /** True when it is there and an audience is to find it first. */
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly used: boolean;
  readonly explained: boolean;
}

/** A number with the name in front of it. */
export interface NamedSaid extends NumberSaid {
  readonly name: string;
}

/** `left × weight = product`, the parts of a sum. */
export interface ProductSaid {
  readonly term: string;
  readonly left: number;
  readonly weight: number;
  readonly product: number;
}

export interface EdgeSaid {
  readonly s: string;
  readonly weight: NumberSaid;
  readonly product: ProductSaid | undefined;
  /** Its gradient, or what it becomes. */
  readonly learnt: NamedSaid | undefined;
}

export interface NeuronSaid {
  readonly activation: NamedSaid;
  readonly z: NumberSaid | undefined;
  readonly target: NumberSaid | undefined;
  /** The layer error, once there is one. */
  readonly error: NamedSaid | undefined;
  /** True when the gate stops an error that is not 0. */
  readonly blocked: boolean;
  /** What a closed gate makes of the neuron: nothing passes for this sample, or for none of the batch. */
  readonly state: 'off' | 'dead' | undefined;
}

/** A number of the network; while the pass is an old one, only what the person sets is known. */
export function numberSaid(net: NetContext, cell: Cell, isSet = false): NumberSaid {
  const { shown, stale, lit, used, explained, notation } = net;
  const id = cellId(cell);
  const value = stale && !isSet ? undefined : cellValue(shown, cell);
  const before = updatedFrom(cell.matrix);
  return {
    id,
    label: cellLabel(id, notation),
    value,
    before: before === undefined ? undefined : cellValue(shown, { ...cell, matrix: before }),
    hidden: !stale && isHidden(shown, cell),
    lit: lit.has(id),
    used: used.has(id),
    explained: explained === id,
  };
}

/** What is written at an edge: the weight, and what it carries, learns or becomes. */
export function edgeSaid(net: NetContext, mark: Pick<EdgeMark, 'layer' | 'row' | 'col'>): EdgeSaid {
  const s = suffixOf(net.shown.lab.network, mark.layer);
  const cell: Cell = { matrix: `W${s}`, row: mark.row, col: mark.col };
  const content = edgeContent(net.shown, net.sample, mark, net.gathering);
  return {
    s,
    weight: numberSaid(net, cell, true),
    product:
      content.kind === 'product' && !net.stale
        ? {
            term: `${cellId(content.left)}·${cellId(cell)}`,
            left: content.leftValue,
            weight: content.weight,
            product: content.product,
          }
        : undefined,
    learnt: content.kind === 'cell' ? learntSaid(net, content.cell) : undefined,
  };
}

/** What is written at a bias: its value, and its gradient or what it becomes. */
export function biasSaid(net: NetContext, { layer, col }: BiasMark): Omit<EdgeSaid, 'product'> {
  const s = suffixOf(net.shown.lab.network, layer);
  const at = (matrix: string): Cell => ({ matrix, row: 1, col });
  const below = newestOf(net.shown, [at(`B${s}.next`), at(`dB${s}`)]);
  return { s, weight: numberSaid(net, at(`B${s}`), true), learnt: below && learntSaid(net, below) };
}

function learntSaid(net: NetContext, cell: Cell): NamedSaid {
  return {
    name: cell.matrix.startsWith('d') ? renamed(cell.matrix, net.notation.names) : '→',
    ...numberSaid(net, cell),
  };
}

/** What is written in a neuron: its activation, z or the target, and its layer error. */
export function neuronSaid(net: NetContext, { layer, index, sharesLine }: NeuronMark): NeuronSaid {
  const { shown, sample } = net;
  const { network } = shown.lab;
  const isInput = layer === 0;
  const isOutput = layer === network.activations.length;
  const at = (matrix: string): Cell => ({ matrix, row: sample, col: index });
  const s = isInput ? '' : suffixOf(network, layer - 1);
  const costIsShown = cellValue(shown, COST) !== undefined;
  const showsTarget = isOutput && (!sharesLine || costIsShown);
  const name = activationName(network, layer);
  return {
    activation: { name, ...numberSaid(net, at(name), isInput) },
    z: isInput || (sharesLine && showsTarget) ? undefined : numberSaid(net, at(`Z${s}`)),
    target: showsTarget ? numberSaid(net, at('Y'), true) : undefined,
    error:
      isInput || (cellValue(shown, at(`E${s}`)) === undefined && !isHidden(shown, at(`E${s}`)))
        ? undefined
        : { name: renamed(`E${s}`, net.notation.names), ...numberSaid(net, at(`E${s}`)) },
    blocked:
      !isInput &&
      cellValue(shown, at(`E${s}`)) !== undefined &&
      isBlocked(network, shown.trace, { layer: layer - 1, sample, neuron: index }),
    state: neuronState(net, layer, index),
  };
}

function neuronState({ shown, sample, stale }: NetContext, layer: number, index: number): NeuronSaid['state'] {
  // What is off is 0, which is to be found first.
  const activation: Cell = { matrix: activationName(shown.lab.network, layer), row: sample, col: index };
  if (isHidden(shown, activation)) return undefined;
  if (layer === 0 || stale || gateOf(shown, sample, { layer, index }) !== 'closed') return undefined;
  return isDead(shown, layer, index) ? 'dead' : 'off';
}

function isDead({ diagnosis }: Shown, layer: number, index: number): boolean {
  return diagnosis.deadNeurons.some((dead) => dead.layer === layer - 1 && dead.neuron === index);
}

/** How a neuron is drawn. */
export interface NeuronLook {
  readonly role: 'input' | 'hidden' | 'output';
  readonly gate: Gate | undefined;
  /** Closed for every sample. */
  readonly dead: boolean;
  /** True when it is part of the path that is followed. */
  readonly lit: boolean;
}

/** How a neuron is drawn: by its layer, and by its gate for the sample and for the whole batch. */
export function neuronLook(
  { shown, sample, stale, lit }: Pick<NetContext, 'shown' | 'sample' | 'stale' | 'lit'>,
  mark: Pick<NeuronMark, 'layer' | 'index' | 'id'>,
): NeuronLook {
  const last = shown.lab.network.activations.length;
  const gate = mark.layer === 0 || stale ? undefined : gateOf(shown, sample, mark);
  return {
    role: mark.layer === 0 ? 'input' : mark.layer === last ? 'output' : 'hidden',
    gate,
    dead: gate !== undefined && isDead(shown, mark.layer, mark.index),
    lit: lit.has(mark.id),
  };
}
