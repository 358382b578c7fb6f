import type { Network, Reduction, ReluDerivativeAtZero } from './catalog/names.ts';

/** A matrix of doubles, row-major: element (r, c), from 0, is `data[r * cols + c]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** The trained numbers: `W[l]` is n_l × n_{l+1}, `b[l]` has n_{l+1} numbers (all 0 in a network without biases). */
export interface Parameters {
  readonly W: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/** All that determines a run: the network, the batch, how it is trained and where it starts. */
export interface Problem {
  readonly network: Network;
  /** Samples in the batch. */
  readonly m: number;
  /** Inputs, m × n₀. */
  readonly X: Float64Array;
  /** Targets, m × n_L. */
  readonly Y: Float64Array;
  readonly reduction: Reduction;
  readonly learningRate: number;
  readonly reluDerivativeAtZero: ReluDerivativeAtZero;
  readonly start: Parameters;
}

/**
 * The recorded values of one whole iteration: the pass with the parameters after `iteration` updates, every
 * intermediate, every gradient and the parameters that the next iteration will use.
 */
export interface Trace {
  readonly iteration: number;
  /** By the names of `matrixSpecs(network, m)`. */
  readonly matrices: Readonly<Record<string, Matrix>>;
}

/** The cost before updates 0, stride, 2·stride, …, and the newest. Bounded: the stride doubles when it is full. */
export interface CostCurve {
  readonly stride: number;
  readonly values: Float64Array;
  readonly last: { readonly iteration: number; readonly cost: number };
}

/** Parameters after `iteration` updates, from which any later iteration can be replayed exactly. */
export interface Keyframe {
  readonly iteration: number;
  readonly parameters: Parameters;
  /**
   * The costs of the up to 15 iterations before it, oldest first: with them what is said of how training goes is the same
   * wherever the run was taken up again.
   */
  readonly recent: Float64Array;
}

/** What it takes to go on with a run elsewhere: its curve and one or more keyframes. */
export interface RunRecord {
  /** Updates made so far. */
  readonly trained: number;
  readonly keyframes: readonly Keyframe[];
  readonly costs: CostCurve;
}

/** Random start values and how often they were drawn until every layer was alive. */
export interface RandomStart {
  readonly parameters: Parameters;
  readonly draws: number;
}

/** The first number of a pass that is not finite, in the order in which the pass makes them, and what it was made from. */
export interface NonFinite {
  /** The iteration whose pass or update made it. */
  readonly iteration: number;
  /** Public cell name: `Zh[1,2]`, `Wo.next[1,1]`. */
  readonly cell: string;
  readonly value: number;
  /** The operand that is largest in magnitude, by cell name, with its value. */
  readonly from: { readonly cell: string; readonly value: number };
}

/** A hidden or output neuron of weight layer `layer` (from 0), numbered from 1. */
export interface NeuronRef {
  readonly layer: number;
  readonly neuron: number;
}

/** What can be said about how training goes, for a person to act on. */
export interface Diagnosis {
  /** Neurons whose ReLU lets no error through for any sample: they learn nothing from this batch. */
  readonly deadNeurons: readonly NeuronRef[];
  /** Neurons whose σ or tanh is so flat for every sample that its slope is 0 as a double: they learn nothing either. */
  readonly saturatedNeurons: readonly NeuronRef[];
  /** True when every gradient is 0 while the cost is not: training cannot move. */
  readonly stuck: boolean;
  /** From the recent costs. `settled`: the cost no longer changes or has reached 0. */
  readonly trend: 'starting' | 'falling' | 'settled' | 'oscillating' | 'diverging';
}

/** The cost with one parameter moved a little. */
export interface NudgedCost {
  /** What the parameter was set to: its value plus or minus the nudge, as doubles add. */
  readonly value: number;
  readonly cost: number;
}

/**
 * `agrees` and `differs`: a slope was measured and is the gradient, or is not, but for what rounding explains.
 * `kink`: every nudge moves some neuron across the kink of its ReLU, so there is no slope that could be measured.
 * `not-finite`: a cost or the gradient is no finite number.
 */
export type GradientVerdict = 'agrees' | 'differs' | 'kink' | 'not-finite';

/** One parameter's gradient from the backward pass beside the one from the cost alone. */
export interface GradientCheck {
  /** Public cell name of the gradient: `dWo[1,2]`. */
  readonly cell: string;
  /** Public cell name of the parameter that was nudged: `Wo[1,2]`. */
  readonly parameter: string;
  readonly analytic: number;
  /** (C(p + h) − C(p − h)) / 2h; undefined unless the verdict is `agrees` or `differs`. */
  readonly numeric: number | undefined;
  /** h, a power of ten. */
  readonly nudge: number;
  readonly above: NudgedCost;
  readonly below: NudgedCost;
  readonly verdict: GradientVerdict;
  /** The first weighted input that even the smallest nudge takes across its kink: `Zh[1,1]`. There with the verdict `kink` only. */
  readonly crossing?: string;
}
