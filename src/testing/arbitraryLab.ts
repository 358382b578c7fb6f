import fc from 'fast-check';
import {
  ACTIVATIONS,
  matrixSpecs,
  REDUCTIONS,
  RELU_DERIVATIVES_AT_ZERO,
  stepsOf,
  cellId,
  type Network,
} from '../engine/catalog/index.ts';
import type { Lab, LabDocument, LabView } from '../lab/index.ts';
import { MAX_ITERATIONS, MAX_LAYERS, MAX_MAGNITUDE } from '../lab/index.ts';

/** What random labs are bounded by, where the limits of a document would be too slow to test with. */
export interface LabBounds {
  /** Layers, the input layer counted. */
  readonly maxLayers?: number;
  readonly maxNeurons?: number;
  readonly maxSamples?: number;
  /** Magnitude of every parameter, input and target. */
  readonly maxMagnitude?: number;
}

/** Any valid network: of any depth, activations and use of biases. */
function arbitraryNetwork({ maxLayers = MAX_LAYERS, maxNeurons = 4 }: LabBounds = {}): fc.Arbitrary<Network> {
  return fc.array(fc.integer({ min: 1, max: maxNeurons }), { minLength: 2, maxLength: maxLayers }).chain((layers) =>
    fc.record({
      layers: fc.constant(layers),
      activations: arrayOf(layers.length - 1, fc.constantFrom(...ACTIVATIONS)),
      bias: fc.boolean(),
      trainBias: fc.boolean(),
    }),
  );
}

/** Any valid lab; without biases its `b` is all 0. */
export function arbitraryLab(bounds: LabBounds = {}): fc.Arbitrary<Lab> {
  const { maxSamples = 4, maxMagnitude = MAX_MAGNITUDE } = bounds;
  const number = fc
    .double({ min: -maxMagnitude, max: maxMagnitude, noNaN: true })
    .map((value) => (value === 0 ? 0 : value));
  const rows = (count: number, cols: number) => arrayOf(count, arrayOf(cols, number));

  return fc.tuple(arbitraryNetwork(bounds), fc.integer({ min: 1, max: maxSamples })).chain(([network, m]) => {
    const { layers } = network;
    const bias = network.bias ? number : fc.constant(0);
    return fc.record({
      version: fc.constant(1 as const),
      title: fc.string({ unit: 'grapheme' }),
      network: fc.constant(network),
      parameters: fc.record({
        W: fc.tuple(...layers.slice(1).map((width, l) => rows(layers[l]!, width))),
        b: fc.tuple(...layers.slice(1).map((width) => arrayOf(width, bias))),
      }),
      data: fc.record({ X: rows(m, layers[0]!), Y: rows(m, layers.at(-1)!) }),
      training: fc.record({
        cost: fc.constant('half-squared-error' as const),
        reduction: fc.constantFrom(...REDUCTIONS),
        optimizer: fc.constant('sgd' as const),
        learningRate: number,
      }),
      conventions: fc.record({ reluDerivativeAtZero: fc.constantFrom(...RELU_DERIVATIVES_AT_ZERO) }),
    });
  });
}

/** Any valid lab opened at any place that it has, with a cell pinned or not. */
export function arbitraryDocument(bounds: LabBounds = {}): fc.Arbitrary<LabDocument> {
  return arbitraryLab(bounds).chain((lab) => {
    const m = lab.data.X.length;
    const cell = fc
      .constantFrom(...matrixSpecs(lab.network, m))
      .chain(({ name, rows, cols }) =>
        fc.record({
          matrix: fc.constant(name),
          row: fc.integer({ min: 1, max: rows }),
          col: fc.integer({ min: 1, max: cols }),
        }),
      )
      .map(cellId);
    const place = {
      iteration: fc.integer({ min: 0, max: MAX_ITERATIONS }),
      step: fc.constantFrom(...stepsOf(lab.network).map(({ name }) => name)),
      sample: fc.integer({ min: 1, max: m }),
    };
    const view: fc.Arbitrary<LabView> = fc.oneof(fc.record(place), fc.record({ ...place, cell }));
    return view.map((at) => ({ lab, view: at }));
  });
}

function arrayOf<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}
