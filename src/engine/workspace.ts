import { depthOf, trainsBias, type Network, type ReluDerivativeAtZero } from './catalog/index.ts';
import type { Parameters, Problem } from './types.ts';

/** How many of the newest costs are remembered one by one. A power of two, for {@link RECENT_MASK}. */
export const RECENT_COSTS = 16;
/** Where the cost of iteration n stands in the ring of the newest: n & 15. */
export const RECENT_MASK = RECENT_COSTS - 1;

/** All parameters in one buffer, to be copied in one go, with a view on each matrix. */
export interface ParameterStore extends Parameters {
  readonly all: Float64Array;
}

/**
 * Every number of one iteration, allocated once. Layer l from 0; A[0] is X and A[l + 1] the output of layer l.
 * The pass reads `current` and writes the updated parameters to `next`; committing the update swaps the two.
 */
export interface Workspace {
  readonly network: Network;
  readonly m: number;
  /** What a sample's share of the cost is divided by: m with the mean, otherwise 1. */
  readonly divisor: number;
  readonly learningRate: number;
  readonly reluDerivativeAtZero: ReluDerivativeAtZero;
  readonly trainsBias: boolean;
  readonly Y: Float64Array;
  /** m × n_l, from the input to the output. */
  readonly A: readonly Float64Array[];
  /** Weighted inputs, gates R′(Z) and layer errors, m × n_{l+1}. */
  readonly Z: readonly Float64Array[];
  readonly R: readonly Float64Array[];
  readonly E: readonly Float64Array[];
  /** n_l × n_{l+1}. */
  readonly dW: readonly Float64Array[];
  /** 1 × n_{l+1}. */
  readonly dB: readonly Float64Array[];
  /** O − Y, m × n_L. */
  readonly miss: Float64Array;
  /** Each sample's share of the cost. */
  readonly shares: Float64Array;
  /** The cost of iteration n at n & {@link RECENT_MASK}. */
  readonly costs: Float64Array;
  current: ParameterStore;
  next: ParameterStore;
  /** Updates made. */
  iteration: number;
}

/** Room for all parameters of a network, zeros. */
export function createParameterStore(network: Network): ParameterStore {
  const { layers } = network;
  const sizes = layers.slice(1).map((nOut, l) => [layers[l]! * nOut, nOut] as const);
  const all = new Float64Array(sizes.reduce((sum, [weights, biases]) => sum + weights + biases, 0));
  let start = 0;
  const view = (length: number) => all.subarray(start, (start += length));
  return { all, W: sizes.map(([weights]) => view(weights)), b: sizes.map(([, biases]) => view(biases)) };
}

/** Writes parameters into a store of their shape. */
export function setParameters(store: ParameterStore, { W, b }: Parameters): void {
  for (const [l, weights] of W.entries()) store.W[l]!.set(weights);
  for (const [l, biases] of b.entries()) store.b[l]!.set(biases);
}

/** Parameters in arrays of their own. */
export function copyOfParameters({ W, b }: Parameters): Parameters {
  return { W: W.map((weights) => weights.slice()), b: b.map((biases) => biases.slice()) };
}

/** A workspace for a problem whose shapes were checked, at its start values. Copies what it is given. */
export function createWorkspace(problem: Problem): Workspace {
  const { network, m } = problem;
  const { layers } = network;
  const hidden = layers.slice(1);
  const batch = (width: number) => new Float64Array(m * width);
  const workspace: Workspace = {
    network,
    m,
    divisor: problem.reduction === 'mean' ? m : 1,
    learningRate: problem.learningRate,
    reluDerivativeAtZero: problem.reluDerivativeAtZero,
    trainsBias: trainsBias(network),
    Y: problem.Y.slice(),
    A: [problem.X.slice(), ...hidden.map(batch)],
    Z: hidden.map(batch),
    R: hidden.map(batch),
    E: hidden.map(batch),
    dW: hidden.map((nOut, l) => new Float64Array(layers[l]! * nOut)),
    dB: hidden.map((nOut) => new Float64Array(nOut)),
    miss: batch(layers[depthOf(network)]!),
    shares: new Float64Array(m),
    costs: new Float64Array(RECENT_COSTS),
    current: createParameterStore(network),
    next: createParameterStore(network),
    iteration: 0,
  };
  // The biases stand in both, as an update that leaves them alone writes neither.
  setParameters(workspace.current, problem.start);
  setParameters(workspace.next, problem.start);
  return workspace;
}

/** The cost of an iteration that is one of the newest {@link RECENT_COSTS}. */
export function costAt({ costs }: Workspace, iteration: number): number {
  return costs[iteration & RECENT_MASK]!;
}
