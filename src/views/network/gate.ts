import { suffixOf, traitsOf } from '../../engine/catalog/index.ts';
import type { NeuronMark } from '../../scene/index.ts';
import { cellValue, type Shown } from '../../store/index.ts';

/** A ReLU gate for one sample; `leaking` where it lets a part through, `smooth` where the activation has no gate. */
export type Gate = 'open' | 'closed' | 'leaking' | 'zero' | 'smooth';

/** The gate of a hidden or output neuron for one sample, once its weighted input is known. */
export function gateOf(
  shown: Shown,
  sample: number,
  { layer, index }: Pick<NeuronMark, 'layer' | 'index'>,
): Gate | undefined {
  const { network } = shown.lab;
  const z = cellValue(shown, { matrix: `Z${suffixOf(network, layer - 1)}`, row: sample, col: index });
  if (z === undefined) return undefined;
  const { below } = traitsOf(network.activations[layer - 1]!);
  if (below === undefined) return 'smooth';
  if (z === 0) return 'zero';
  return z > 0 ? 'open' : below ? 'leaking' : 'closed';
}
