import type { Problem } from '../src/engine/types.ts';

/**
 * What an iteration leaves behind, per weight layer, all row-major: the pass's Z and A (m × n_out), E (m × n_out),
 * dW (n_in × n_out) and dB (n_out), and the parameters W and b after the update.
 */
export interface Intermediates {
  readonly Z: readonly Float64Array[];
  readonly A: readonly Float64Array[];
  readonly E: readonly Float64Array[];
  readonly dW: readonly Float64Array[];
  readonly dB: readonly Float64Array[];
  readonly W: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/** One problem set up for one contender. */
export interface Run {
  /** Makes `count` iterations more: forward pass, cost, backward pass, update, with every intermediate value kept. */
  iterate(count: number): void;
  /** The cost of the newest pass, that is, before the newest update. */
  cost(): number;
  /** The values that the newest iteration left. Not timed. */
  intermediates(): Intermediates;
}

/** One way of doing the same arithmetic. */
export interface Contender {
  /** As printed in the table, and its name in `contenders/index.ts`. */
  readonly name: string;
  /** Sets up `problem`; setting up is not timed. */
  create(problem: Problem): Run;
}

/** Throws unless a hand-written contender covers the problem: ReLU layers, trained biases, summed cost, R′(0) = 0. */
export function assertPlainProblem(problem: Problem): void {
  const { network, reduction, reluDerivativeAtZero } = problem;
  const plain =
    network.activations.every((activation) => activation === 'relu') &&
    network.bias &&
    network.trainBias &&
    reduction === 'sum' &&
    reluDerivativeAtZero === 0;
  if (!plain)
    throw new Error('The hand-written contenders know ReLU, trained biases, a summed cost and R′(0) = 0 only.');
}
