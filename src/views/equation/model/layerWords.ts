import { depthOf, type Network } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';

/** What a neuron is called, by its layer. */
export interface NeuronWords {
  readonly input: string;
  readonly hidden: string;
  readonly hiddenN: string;
  readonly output: string;
}

/** How a layer is spoken of: the output, the one hidden layer, or one of several. */
export type LayerForm = 'output' | 'hidden' | 'hiddenN';

/** How weight layer `layer` (from 0) is spoken of. */
export function layerForm(network: Network, layer: number): LayerForm {
  if (layer === depthOf(network) - 1) return 'output';
  return depthOf(network) === 2 ? 'hidden' : 'hiddenN';
}

/** Neuron n (from 1) of network layer `layer` (0 is the input): "hidden neuron 1", "output 2". */
export function neuronWords(
  network: Network,
  layer: number,
  n: number,
  words: { readonly neurons: NeuronWords },
): string {
  if (layer === 0) return fill(words.neurons.input, { n });
  return fill(words.neurons[layerForm(network, layer - 1)], { n, layer });
}
