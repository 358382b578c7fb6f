import { cellId, depthOf, suffixOf, traitsOf, type Cell } from '../../../engine/catalog/index.ts';
import { cellValue, isComputed } from '../../../store/index.ts';
import type { Shown } from '../../../store/index.ts';
import { arrivingAt, isBlocked, type GatePlace } from '../../cell/blocked.ts';
import { specOf } from './matrixSymbol.ts';

/** Whether a ReLU lets an error through: its gate is open, closed, lets a hundredth through, or stands exactly at zero. */
export type GateState = 'open' | 'closed' | 'leaking' | 'at-zero';

/** The gate that an error goes through. */
export interface Gate {
  readonly state: GateState;
  /** The weighted input that opens or closes it. */
  readonly z: { readonly id: string; readonly value: number };
  /** R′ of it. */
  readonly slope: number;
  /** What a closed gate makes of the neuron: off for this sample, or dead, where no error passes for any. */
  readonly neuron: 'on' | 'off' | 'dead';
  /** Set when the gate stops something that is not 0: the miss of an output, or what came back to a hidden neuron. */
  readonly blocked?: { readonly by: 'miss'; readonly miss: number } | { readonly by: 'error' };
}

/**
 * The gate of a layer error, activation or R′ cell, once its weighted input is computed, and of a miss, once its gate
 * is; undefined for other cells and where the activation has no gate (sigmoid, tanh, identity).
 */
export function gateOf(shown: Shown, cell: Cell): Gate | undefined {
  const { network, data, conventions } = shown.lab;
  const { kind, layer } = specOf(network, data.X.length, cell.matrix);
  const gates = `R'(Z${suffixOf(network, layer)})`;
  const isGated = kind === 'E' || kind === "R'" || kind === 'A' || (kind === 'O-Y' && isComputed(shown, gates));
  if (!isGated) return undefined;
  const { below } = traitsOf(network.activations[layer]!);
  if (below === undefined) return undefined;
  const z: Cell = { ...cell, matrix: `Z${suffixOf(network, layer)}` };
  const value = cellValue(shown, z);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const slope = value > 0 ? 1 : value === 0 && below === 0 ? conventions.reluDerivativeAtZero : below;
  const place: GatePlace = { layer, sample: cell.row, neuron: cell.col };
  const blocked = kind === 'E' || kind === 'O-Y' ? blockedAt(shown, place) : undefined;
  const state = stateOf(value, below);
  return {
    state,
    z: { id: cellId(z), value },
    slope,
    neuron: neuronOf(shown, place, state),
    ...(blocked ? { blocked } : {}),
  };
}

function stateOf(z: number, below: number): GateState {
  if (z > 0) return 'open';
  if (below !== 0) return 'leaking';
  return z === 0 ? 'at-zero' : 'closed';
}

/** What a closed gate stops: for an output its miss, for a hidden neuron the sum that came back along its weights. */
function blockedAt({ lab, trace }: Shown, place: GatePlace): Gate['blocked'] {
  if (!isBlocked(lab.network, trace, place)) return undefined;
  return place.layer === depthOf(lab.network) - 1
    ? { by: 'miss', miss: arrivingAt(lab.network, trace, place) }
    : { by: 'error' };
}

/** Whether the neuron passes anything on, for the sample of the cell and for any sample of the batch. */
function neuronOf({ diagnosis }: Shown, { layer, neuron }: GatePlace, state: GateState): Gate['neuron'] {
  if (state !== 'closed') return 'on';
  return diagnosis.deadNeurons.some((dead) => dead.layer === layer && dead.neuron === neuron) ? 'dead' : 'off';
}
