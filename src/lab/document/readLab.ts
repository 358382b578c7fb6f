import { ACTIVATIONS, REDUCTIONS, RELU_DERIVATIVES_AT_ZERO, type Network } from '../../engine/catalog/index.ts';
import { refuse } from '../error.ts';
import { asExample } from '../examples/index.ts';
import { MAX_LAYERS, MAX_NEURONS, MAX_SAMPLES, MIN_LAYERS } from '../limits.ts';
import type { Lab, LabDocument, Rows } from '../types.ts';
import { readParameters } from './readParameters.ts';
import { readRows } from './readRows.ts';
import { readFinite, readNumber, type Read } from './readNumber.ts';
import {
  allowOnly,
  optional,
  placeIn,
  readArray,
  readBoolean,
  readFields,
  readInteger,
  readList,
  readObject,
  readOneOf,
  readString,
  required,
} from './readValue.ts';
import { readView } from './readView.ts';
import { startOf } from './startOf.ts';

/** The version of the document that this page writes; a later page reads every earlier one. */
export const VERSION = 1;

/** The learning rate of the default lab. */
const DEFAULT_LEARNING_RATE = 0.125;

const FIELDS = ['version', 'title', 'network', 'parameters', 'data', 'training', 'conventions', 'view'];

/**
 * Reads a parsed lab document, version 1, and fills in what it leaves out. The result shares nothing with the input; a
 * lab that is an example, unchanged, is that example's own object, so that it goes by its name and with its note.
 *
 * Throws LabError for the first thing wrong: the version first, then in each object its unknown fields, then its
 * known fields in the document's order.
 */
export function readLab(input: unknown): LabDocument {
  const fields = readObject(input, '');
  const version = required(fields, '', 'version', readVersion);
  allowOnly(FIELDS, fields, '');

  const title = optional(fields, '', 'title', readString, '');
  const network = required(fields, '', 'network', readNetwork);
  const parameters = required(fields, '', 'parameters', (value, place) => readParameters(value, place, network));
  const data = required(fields, '', 'data', (value, place) => readData(value, place, network));
  const training = readTraining(optional(fields, '', 'training', readObject, {}), 'training');
  const conventions = readConventions(optional(fields, '', 'conventions', readObject, {}), 'conventions');
  const lab = asExample({ version, title, network, parameters, data, training, conventions });

  const view = optional(fields, '', 'view', (value, place) => readView(value, place, lab), startOf(lab));
  return { lab, view };
}

const readVersion: Read<1> = (value, place) => {
  const version = readFinite(value, place);
  if (version !== VERSION) refuse('unsupported-version', place, { received: version, supported: VERSION });
  return VERSION;
};

const readNetwork: Read<Network> = (value, place) => {
  const fields = readFields(value, place, ['layers', 'activations', 'bias', 'trainBias']);
  const layers = required(fields, place, 'layers', readLayers);
  const activations = required(fields, place, 'activations', (list, at) =>
    readList(
      list,
      at,
      { items: 'activations', expected: layers.length - 1, setBy: placeIn(place, 'layers') },
      (item, itemPlace) => readOneOf(item, itemPlace, ACTIVATIONS),
    ),
  );
  return {
    layers,
    activations,
    bias: optional(fields, place, 'bias', readBoolean, true),
    trainBias: optional(fields, place, 'trainBias', readBoolean, true),
  };
};

const readLayers: Read<number[]> = (value, place) => {
  const list = readArray(value, place);
  if (list.length < MIN_LAYERS || list.length > MAX_LAYERS) {
    refuse('wrong-count', place, { items: 'layers', received: list.length, min: MIN_LAYERS, max: MAX_LAYERS });
  }
  return Array.from(list, (width, layer) => readInteger(width, placeIn(place, layer), 1, MAX_NEURONS));
};

/** X is m × n₀ and Y is m × n_L; X says how many samples there are. */
function readData(value: unknown, place: string, { layers }: Network): { X: Rows; Y: Rows } {
  const fields = readFields(value, place, ['X', 'Y']);
  const output = layers.length - 1;
  const X = required(fields, place, 'X', (rows, at) => {
    const m = readArray(rows, at).length;
    if (m < 1 || m > MAX_SAMPLES)
      refuse('wrong-count', at, { items: 'samples', received: m, min: 1, max: MAX_SAMPLES });
    return readRows(rows, at, { expected: m, setBy: at }, { expected: layers[0]!, setBy: 'network.layers[0]' });
  });
  const Y = required(fields, place, 'Y', (rows, at) =>
    readRows(
      rows,
      at,
      { expected: X.length, setBy: placeIn(place, 'X') },
      { expected: layers[output]!, setBy: `network.layers[${output}]` },
    ),
  );
  return { X, Y };
}

const readTraining: Read<Lab['training']> = (value, place) => {
  const fields = readFields(value, place, ['cost', 'reduction', 'optimizer', 'learningRate']);
  return {
    cost: optional(fields, place, 'cost', (it, at) => readOneOf(it, at, ['half-squared-error']), 'half-squared-error'),
    reduction: optional(fields, place, 'reduction', (it, at) => readOneOf(it, at, REDUCTIONS), 'sum'),
    optimizer: optional(fields, place, 'optimizer', (it, at) => readOneOf(it, at, ['sgd']), 'sgd'),
    learningRate: optional(fields, place, 'learningRate', readNumber, DEFAULT_LEARNING_RATE),
  };
};

const readConventions: Read<Lab['conventions']> = (value, place) => {
  const fields = readFields(value, place, ['reluDerivativeAtZero']);
  return {
    reluDerivativeAtZero: optional(
      fields,
      place,
      'reluDerivativeAtZero',
      (it, at) => readOneOf(it, at, RELU_DERIVATIVES_AT_ZERO),
      0,
    ),
  };
};
