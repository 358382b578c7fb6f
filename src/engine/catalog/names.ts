import type { Activation } from './activations.ts';

/** Sum over samples, or the mean: the factor 1/m then stands in C and Eo, and so in every gradient. */
export const REDUCTIONS = ['sum', 'mean'] as const;
export type Reduction = (typeof REDUCTIONS)[number];

/** The values R′(0) may have by convention. */
export const RELU_DERIVATIVES_AT_ZERO = [0, 0.5, 1] as const;
export type ReluDerivativeAtZero = (typeof RELU_DERIVATIVES_AT_ZERO)[number];

/** What the names, steps and cells of a network depend on. */
export interface Network {
  /** Neurons per layer, the input layer first: n₀, n₁, …, n_L. */
  readonly layers: readonly number[];
  /** One per layer after the input. */
  readonly activations: readonly Activation[];
  readonly bias: boolean;
  /** False when biases are shown and used but not trained; means nothing without `bias`. */
  readonly trainBias: boolean;
}

/** How many weight layers: the L of W₁ … W_L. */
export function depthOf(network: Network): number {
  return network.layers.length - 1;
}

/**
 * The letters after W, B, Z and E of weight layer `layer` (from 0): `o` for the output, `h` for the one
 * hidden layer of a three-layer network, `h1`, `h2`, … where there are more.
 */
export function suffixOf(network: Network, layer: number): string {
  const depth = depthOf(network);
  if (layer === depth - 1) return 'o';
  return depth === 2 ? 'h' : `h${layer + 1}`;
}

/**
 * The name of the activations of network layer `layer` (0 is the input): `X`, `H` or `H1`, `H2`, …, and `O`.
 */
export function activationName(network: Network, layer: number): string {
  const depth = depthOf(network);
  if (layer === 0) return 'X';
  if (layer === depth) return 'O';
  return depth === 2 ? 'H' : `H${layer}`;
}

/** The parameters that an update goes on from: `Wo` of `Wo.next`. Undefined for a matrix that no update makes. */
export function updatedFrom(matrix: string): string | undefined {
  return matrix.endsWith(NEXT) ? matrix.slice(0, -NEXT.length) : undefined;
}

const NEXT = '.next';
