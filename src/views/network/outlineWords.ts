import type { Network } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { OutlineWords, Words } from '../../i18n/index.ts';
import { productRelation, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import { layerForm, neuronWords } from '../equation/model/layerWords.ts';
import type { EdgeSaid, NeuronLook, NeuronSaid, NumberSaid, ProductSaid } from './said.ts';

/** How the network is put into words. */
export interface OutlineLanguage {
  readonly spoken: OutlineWords & Pick<Words['spoken'], 'neurons'>;
  readonly style: NumberStyle;
}

/** What a layer is called: "Hidden layer, ReLU". `layer` counts from 0, the input. */
export function layerWords(network: Network, layer: number, { spoken }: OutlineLanguage): string {
  if (layer === 0) return spoken.layers.input;
  const form = layerForm(network, layer - 1);
  const activation = spoken.activations[network.activations[layer - 1]!];
  return fill(spoken.layers[form], { n: layer, activation });
}

/** A neuron with what is known of it: "hidden neuron 1: bias −0.5, weighted input −1.5, activation 0, gate closed". */
export function neuronSentence(
  network: Network,
  { layer, index }: { readonly layer: number; readonly index: number },
  said: NeuronSaid,
  look: NeuronLook,
  bias: Omit<EdgeSaid, 'product'> | undefined,
  language: OutlineLanguage,
): string {
  const { spoken } = language;
  const neuron = neuronWords(network, layer, index, spoken);
  const isGate = look.gate !== undefined && look.gate !== 'smooth';
  const facts = [
    fact(layer === 0 ? spoken.value : spoken.activation, said.activation, language),
    fact(spoken.weightedInput, said.z, language),
    isGate ? spoken.gates[look.gate] : undefined,
    look.dead ? spoken.dead : undefined,
    fact(spoken.target, said.target, language),
    fact(spoken.error, said.error, language),
    said.error && said.blocked ? spoken.blocked : undefined,
    fact(spoken.biasIs, bias?.weight, language),
    learnt(bias?.learnt, language),
  ];
  const known = joined(facts, spoken);
  return known === '' ? neuron : fill(spoken.neuron, { neuron, facts: known });
}

/** A weight that leads to a neuron: "from input 1: weight 1, carries −1 (−1 times 1)". */
export function edgeSentence(
  network: Network,
  { layer, row }: { readonly layer: number; readonly row: number },
  { weight, product: carried, learnt: becomes }: EdgeSaid,
  language: OutlineLanguage,
): string {
  const { spoken, style } = language;
  const from = neuronWords(network, layer, row, spoken);
  const value = weight.value === undefined ? '' : showNumber(weight.value, style).text;
  return joined(
    [fill(spoken.weightFrom, { from, value }), carried && carriedWords(carried, language), learnt(becomes, language)],
    spoken,
  );
}

function carriedWords(said: ProductSaid, { spoken, style }: OutlineLanguage): string {
  const [left, weight] = [showNumber(said.left, style), showNumber(said.weight, style)];
  const result = showNumber(said.product, style);
  const sign = productRelation(left, weight, result);
  return fill(spoken.carries[sign], { left: left.text, weight: weight.text, product: result.text });
}

/** A gradient, or what the update makes of a parameter. */
function learnt(said: NumberSaid | undefined, language: OutlineLanguage): string | undefined {
  const { spoken } = language;
  return said && fact(said.id.startsWith('d') ? spoken.gradient : spoken.becomes, said, language);
}

function fact(template: string, said: NumberSaid | undefined, { style }: OutlineLanguage): string | undefined {
  return said?.value === undefined ? undefined : fill(template, { value: showNumber(said.value, style).text });
}

function joined(parts: readonly (string | undefined)[], { and }: OutlineWords): string {
  return parts
    .filter((part) => part !== undefined)
    .reduce((first, then) => (first === '' ? then : fill(and, { first, then })), '');
}
