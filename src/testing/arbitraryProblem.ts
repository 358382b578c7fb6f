import fc from 'fast-check';
import {
  ACTIVATIONS,
  REDUCTIONS,
  RELU_DERIVATIVES_AT_ZERO,
  type Activation,
  type Network,
} from '../engine/catalog/index.ts';
import type { Problem } from '../engine/types.ts';

/** What random problems are bounded by. */
export interface ProblemBounds {
  /** Layers, the input layer counted. */
  readonly maxLayers?: number;
  readonly maxNeurons?: number;
  readonly maxSamples?: number;
  /** Of every parameter, input and target. */
  readonly maxMagnitude?: number;
  readonly activations?: readonly Activation[];
}

/** Any valid problem: of any depth, widths, activations, reduction and use of biases. */
export function arbitraryProblem(bounds: ProblemBounds = {}): fc.Arbitrary<Problem> {
  const { maxLayers = 5, maxNeurons = 6, maxSamples = 6, activations = ACTIVATIONS } = bounds;
  const network = fc
    .array(fc.integer({ min: 1, max: maxNeurons }), { minLength: 2, maxLength: maxLayers })
    .chain((layers) =>
      fc.record({
        layers: fc.constant(layers),
        activations: fc.array(fc.constantFrom(...activations), {
          minLength: layers.length - 1,
          maxLength: layers.length - 1,
        }),
        bias: fc.boolean(),
        trainBias: fc.boolean(),
      }),
    );
  return fc
    .tuple(network, fc.integer({ min: 1, max: maxSamples }))
    .chain(([one, m]) => arbitraryProblemOf(one, m, bounds.maxMagnitude));
}

/** Any problem for one network and number of samples. */
export function arbitraryProblemOf(network: Network, m: number, maxMagnitude = 2): fc.Arbitrary<Problem> {
  const { layers, bias } = network;
  const numbers = (length: number) =>
    fc
      .array(fc.double({ min: -maxMagnitude, max: maxMagnitude, noNaN: true }), {
        minLength: length,
        maxLength: length,
      })
      .map((values) => Float64Array.from(values));
  const pairs = layers.slice(1).map((nOut, l) => [layers[l]!, nOut] as const);
  return fc.record({
    network: fc.constant(network),
    m: fc.constant(m),
    X: numbers(m * layers[0]!),
    Y: numbers(m * layers.at(-1)!),
    reduction: fc.constantFrom(...REDUCTIONS),
    learningRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    reluDerivativeAtZero: fc.constantFrom(...RELU_DERIVATIVES_AT_ZERO),
    start: fc.record({
      W: fc.tuple(...pairs.map(([nIn, nOut]) => numbers(nIn * nOut))),
      b: fc.tuple(...pairs.map(([, nOut]) => (bias ? numbers(nOut) : fc.constant(new Float64Array(nOut))))),
    }),
  });
}
