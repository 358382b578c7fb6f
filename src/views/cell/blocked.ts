import { depthOf, suffixOf, traitsOf, type Network } from '../../engine/catalog/index.ts';
import type { Matrix, Trace } from '../../engine/types.ts';

/** A neuron of weight layer `layer` (from 0), for one sample; both from 1. */
export interface GatePlace {
  readonly layer: number;
  readonly sample: number;
  readonly neuron: number;
}

/** What comes to a neuron's gate in the backward pass: the miss O − Y of an output, else (E · Wᵀ) of the next layer. */
export function arrivingAt(network: Network, { matrices }: Trace, { layer, sample, neuron }: GatePlace): number {
  if (layer === depthOf(network) - 1) return at(matrices['O-Y']!, sample, neuron);
  const next = suffixOf(network, layer + 1);
  const [E, W] = [matrices[`E${next}`]!, matrices[`W${next}`]!];
  let total = 0;
  for (let k = 1; k <= W.cols; k += 1) total += at(E, sample, k) * at(W, neuron, k);
  return total;
}

/**
 * True where a gate stops something that is not 0: the error there is 0, and nothing is learnt from it. A sigmoid that
 * is as flat has no gate.
 */
export function isBlocked(network: Network, trace: Trace, place: GatePlace): boolean {
  if (traitsOf(network.activations[place.layer]!).below === undefined) return false;
  const gates = trace.matrices[`R'(Z${suffixOf(network, place.layer)})`]!;
  return at(gates, place.sample, place.neuron) === 0 && arrivingAt(network, trace, place) !== 0;
}

function at({ data, cols }: Matrix, row: number, col: number): number {
  return data[(row - 1) * cols + col - 1]!;
}
