import { cellId, type Cell } from './cells.ts';
import { matrixSpec } from './matrices.ts';
import { activationName, depthOf, suffixOf, type Network } from './names.ts';

/** A neuron of network layer `layer` (0 is the input), numbered from 1. */
export interface LayerNeuron {
  readonly layer: number;
  readonly neuron: number;
}

/** A place in the chain of the derivatives: the cost, a number of one sample, or the parameter itself. */
export type ChainLink =
  | { readonly kind: 'cost' }
  /** The weighted input or the activation of a neuron: `Zo[1]`, `H[2]`. */
  | { readonly kind: 'neuron'; readonly matrix: string; readonly neuron: number }
  | { readonly kind: 'parameter'; readonly cell: Cell };

/** One local derivative ∂of/∂by and the cell that is its value; a weighted input changes with its bias by 1. */
export interface PathFactor {
  readonly of: ChainLink;
  readonly by: ChainLink;
  readonly value: { readonly kind: 'cell'; readonly cell: Cell } | { readonly kind: 'one' };
}

/** One way from a parameter to the cost, for one sample: a product of local derivatives. */
export interface GradientPath {
  readonly sample: number;
  /** The neurons it passes, from the parameter's own on. Of a bundle the first two: its ways part after them. */
  readonly neurons: readonly [LayerNeuron, ...LayerNeuron[]];
  /** From the cost to the parameter, each derivative beginning with what the one before it ends with. */
  readonly factors: readonly PathFactor[];
}

/** The ways of one sample, whose products add up to its part of the gradient. */
export interface GradientPaths {
  /** How many ways there are, one by one. */
  readonly count: number;
  /**
   * True when they are too many to list: then each entry bundles all ways that leave over the same neuron of the next
   * layer, whose layer error stands for the rest, E · W · R′(Z) · A.
   */
  readonly bundled: boolean;
  readonly paths: readonly GradientPath[];
}

/** More ways than this, and they are bundled by their first neuron: never more than a layer is wide. */
export const MAX_PATHS = 64;

/**
 * Every way from a parameter to the cost for one sample, as the product of its local derivatives:
 * ∂C/∂O · ∂O/∂Zo · ∂Zo/∂H · ∂H/∂Zh · ∂Zh/∂Wh = (O − Y) · R′(Zo) · Wo · R′(Zh) · X. With the mean, 1/m multiplies
 * ∂C/∂O and so every way that is not bundled (a layer error has it already). Summed over ways and samples they are the
 * gradient. `gradient` is a cell of dW or dB. Undefined for any other cell, and for one that the network has not.
 */
export function pathsOf(network: Network, gradient: Cell, sample: number): GradientPaths | undefined {
  const spec = matrixSpec(network, 1, gradient.matrix);
  if (!spec || gradient.row > spec.rows || gradient.col > spec.cols) return undefined;
  if (spec.kind !== 'dW' && spec.kind !== 'dB') return undefined;
  const own: LayerNeuron = { layer: spec.layer + 1, neuron: gradient.col };
  const last = depthOf(network);
  const tail = [
    through(network, own, sample),
    atParameter(network, spec.layer, parameterOf(gradient), { sample, isWeight: spec.kind === 'dW' }),
  ];

  const count = network.layers.slice(own.layer + 1).reduce((ways, width) => ways * width, 1);
  if (count > MAX_PATHS) {
    const paths = neuronsOf(network, own.layer + 1).map((next): GradientPath => {
      const error: PathFactor = {
        of: { kind: 'cost' },
        by: weightedInput(network, next),
        value: {
          kind: 'cell',
          cell: { matrix: `E${suffixOf(network, next.layer - 1)}`, row: sample, col: next.neuron },
        },
      };
      return { sample, neurons: [own, next], factors: [error, along(network, next, own), ...tail] };
    });
    return { count, bundled: true, paths };
  }

  let paths: GradientPath[] = [{ sample, neurons: [own], factors: tail }];
  for (let layer = own.layer + 1; layer <= last; layer += 1) {
    paths = paths.flatMap(({ neurons, factors }) =>
      neuronsOf(network, layer).map((next): GradientPath => ({
        sample,
        neurons: [...neurons, next],
        factors: [through(network, next, sample), along(network, next, neurons.at(-1)!), ...factors],
      })),
    );
  }
  return {
    count,
    bundled: false,
    paths: paths.map((path) => ({ ...path, factors: [atCost(path.neurons.at(-1)!, sample), ...path.factors] })),
  };
}

/** The parameter that a gradient belongs to: `dWh[1,2]` to `Wh[1,2]`. */
export function parameterOf(gradient: Cell): Cell {
  return { ...gradient, matrix: gradient.matrix.replace(/^d/, '') };
}

/** What a path runs through, by public names: its parameter, neurons and the cells of its factors. */
export function pathNames(network: Network, gradient: Cell, { neurons, factors }: GradientPath): string[] {
  const cells = factors.flatMap(({ value }) => (value.kind === 'cell' ? [cellId(value.cell)] : []));
  const named = neurons.map(({ layer, neuron }) => neuronId(network, layer, neuron));
  const isWeight = gradient.matrix.startsWith('dW');
  const start = isWeight ? [neuronId(network, neurons[0].layer - 1, gradient.row)] : [];
  return [cellId(parameterOf(gradient)), ...start, ...named, ...cells];
}

/** A neuron's public name: `H[1]`, `H2[1]` in deeper networks, `O[2]`; layer 0 is the input, `X[1]`. */
export function neuronId(network: Network, layer: number, neuron: number): string {
  return `${activationName(network, layer)}[${neuron}]`;
}

/** ∂C/∂O = O − Y. */
function atCost({ neuron }: LayerNeuron, sample: number): PathFactor {
  return {
    of: { kind: 'cost' },
    by: { kind: 'neuron', matrix: 'O', neuron },
    value: { kind: 'cell', cell: { matrix: 'O-Y', row: sample, col: neuron } },
  };
}

/** ∂A/∂Z = R′(Z). */
function through(network: Network, at: LayerNeuron, sample: number): PathFactor {
  return {
    of: { kind: 'neuron', matrix: activationName(network, at.layer), neuron: at.neuron },
    by: weightedInput(network, at),
    value: {
      kind: 'cell',
      cell: { matrix: `R'(Z${suffixOf(network, at.layer - 1)})`, row: sample, col: at.neuron },
    },
  };
}

/** ∂Z/∂A = W, from the neuron before to the next. */
function along(network: Network, next: LayerNeuron, before: LayerNeuron): PathFactor {
  return {
    of: weightedInput(network, next),
    by: { kind: 'neuron', matrix: activationName(network, before.layer), neuron: before.neuron },
    value: {
      kind: 'cell',
      cell: { matrix: `W${suffixOf(network, next.layer - 1)}`, row: before.neuron, col: next.neuron },
    },
  };
}

/** ∂Z/∂W = A, what came in along the weight; ∂Z/∂B = 1. */
function atParameter(
  network: Network,
  layer: number,
  cell: Cell,
  { sample, isWeight }: { readonly sample: number; readonly isWeight: boolean },
): PathFactor {
  return {
    of: weightedInput(network, { layer: layer + 1, neuron: cell.col }),
    by: { kind: 'parameter', cell },
    value: isWeight
      ? { kind: 'cell', cell: { matrix: activationName(network, layer), row: sample, col: cell.row } }
      : { kind: 'one' },
  };
}

function weightedInput(network: Network, { layer, neuron }: LayerNeuron): ChainLink {
  return { kind: 'neuron', matrix: `Z${suffixOf(network, layer - 1)}`, neuron };
}

function neuronsOf(network: Network, layer: number): LayerNeuron[] {
  return Array.from({ length: network.layers[layer]! }, (_, i) => ({ layer, neuron: i + 1 }));
}
