import { cellId, derivationOf, suffixOf, type Cell } from '../../../engine/catalog/index.ts';
import { cellValue } from '../../../store/index.ts';
import type { Shown } from '../../../store/index.ts';
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
  /** Set when the gate stops something that is not 0: the miss of an output, or what came back to a hidden neuron. */
  readonly blocked?: { readonly by: 'miss'; readonly miss: number } | { readonly by: 'error' };
}

/**
 * The gate of a layer error, activation or R′ cell, once its weighted input is computed; undefined for other cells and
 * where the activation has no gate (sigmoid, tanh, identity).
 */
export function gateOf(shown: Shown, cell: Cell): Gate | undefined {
  const { network, data, conventions } = shown.lab;
  const { kind, layer } = specOf(network, data.X.length, cell.matrix);
  if (kind !== 'E' && kind !== "R'" && kind !== 'A') return undefined;
  const activation = network.activations[layer]!;
  if (activation !== 'relu' && activation !== 'leaky-relu') return undefined;
  const z: Cell = { ...cell, matrix: `Z${suffixOf(network, layer)}` };
  const value = cellValue(shown, z);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const below = activation === 'relu' ? 0 : 0.01;
  const slope = value > 0 ? 1 : value === 0 && activation === 'relu' ? conventions.reluDerivativeAtZero : below;
  const blocked = kind === 'E' && slope === 0 ? blockedAt(shown, cell) : undefined;
  return {
    state: stateOf(value, activation),
    z: { id: cellId(z), value },
    slope,
    ...(blocked ? { blocked } : {}),
  };
}

function stateOf(z: number, activation: 'relu' | 'leaky-relu'): GateState {
  if (z > 0) return 'open';
  if (activation === 'leaky-relu') return 'leaking';
  return z === 0 ? 'at-zero' : 'closed';
}

/** What a closed gate stops: for an output its miss, for a hidden neuron the sum that came back along its weights. */
function blockedAt(shown: Shown, cell: Cell): Gate['blocked'] {
  const { network, data } = shown.lab;
  const derivation = derivationOf(network, data.X.length, shown.trace.iteration, cell);
  if (derivation?.kind === 'output-error') {
    const miss = cellValue(shown, derivation.miss);
    return miss === undefined || miss === 0 ? undefined : { by: 'miss', miss };
  }
  if (derivation?.kind !== 'hidden-error') return undefined;
  const arriving = derivation.products.reduce((total, { factors: [error, weight] }) => {
    return total + (cellValue(shown, error) ?? 0) * (cellValue(shown, weight) ?? 0);
  }, 0);
  return arriving === 0 ? undefined : { by: 'error' };
}
