import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from '../../testing/arbitraryLab.ts';
import { LabError, type LabErrorCode, type LabErrorParams } from '../error.ts';
import { EXAMPLES } from '../examples/index.ts';
import type { LabDocument } from '../types.ts';
import { readLab } from './readLab.ts';

const { lab: article } = EXAMPLES[0];
const { lab: simple } = EXAMPLES[1];
const start = { iteration: 0, step: 'Zh', sample: 1 };

const LEFT_OUT = Symbol('left out');

/** A copy of a document with `value` put at a place, `parameters.W[1][0]`, or with what stood there left out. */
function changed(document: object, place: string, value: unknown): object {
  const [...keys] = place.match(/[^.[\]]+/g)!;
  const last = keys.pop()!;
  const copy = structuredClone(document) as Tree;
  const parent = keys.reduce((tree, key) => tree[key] as Tree, copy);
  // Not by assignment: `__proto__` is to become a field.
  if (value === LEFT_OUT) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

interface Tree {
  [key: string]: unknown;
}

/** The error that reading throws; fails when it throws none or another kind. */
function errorOf(read: () => unknown): LabError {
  try {
    read();
  } catch (error) {
    if (error instanceof LabError) return error;
    throw error;
  }
  throw new Error('It was read without an error');
}

describe('readLab reads', () => {
  it.each(EXAMPLES.map((example) => [example.name, example.lab] as const))('the example %s as it is', (_, lab) => {
    expect(readLab(structuredClone(lab)).lab, 'the very same').toBe(lab);
    const other = { ...lab, training: { ...lab.training, learningRate: 0.375 } };
    expect(readLab(other).lab, 'no longer the example').toEqual(other);
  });

  it('what may be left out as its default', () => {
    const { version, network, parameters, data } = article;
    const { layers, activations } = network;
    expect(readLab({ version, network: { layers, activations }, parameters, data })).toEqual({
      lab: { ...article, title: '' },
      view: start,
    });
  });

  it('each field of the view that is left out as its default', () => {
    expect(readLab({ ...article, view: {} }).view).toEqual(start);
    expect(readLab({ ...article, view: { iteration: 7, cell: 'Eo[3,2]' } }).view).toEqual({
      ...start,
      iteration: 7,
      cell: 'Eo[3,2]',
    });
    expect(readLab({ ...article, view: { step: 'dBh', sample: 3 } }).view).toEqual({
      ...start,
      step: 'dBh',
      sample: 3,
    });
  });

  it('zeros for the biases of a network without biases', () => {
    const document = changed(simple, 'parameters.b', LEFT_OUT);
    expect(readLab(document).lab.parameters.b).toEqual([[0], [0]]);
  });

  it('−0 as 0, which a document cannot tell apart', () => {
    const { lab } = readLab(changed(article, 'parameters.W[0][0][0]', -0));
    expect(Object.is(lab.parameters.W[0]![0]![0], 0)).toBe(true);
  });

  it('numbers of the largest magnitude', () => {
    const { lab } = readLab(changed(article, 'data.X[0][0]', -1e9));
    expect(lab.data.X[0]).toEqual([-1e9]);
  });

  it('a copy that later changes of the input do not reach', () => {
    const W = [
      [[1, -1.5]],
      [
        [1, -0.5],
        [1.5, 0.5],
      ],
    ];
    const { lab } = readLab(changed(article, 'parameters.W', W));
    W[0]![0]![0] = 99;
    expect(lab).toEqual(article);
  });

  it('ten layers of 64 neurons and 1,000 samples', () => {
    const widths = (last: number) => [...Array.from({ length: 9 }, () => 64), last];
    const layers = widths(1);
    const document = {
      version: 1,
      network: { layers, activations: layers.slice(1).map(() => 'tanh'), bias: false },
      parameters: { W: layers.slice(1).map((width, l) => zeros(layers[l]!, width)) },
      data: { X: zeros(1000, 64), Y: zeros(1000, 1) },
    };
    expect(readLab(document).lab.data.X).toHaveLength(1000);
  });
});

/** One thing wrong with the default lab: what is put where, and the code, place and params that name it. */
type Wrong = {
  [Code in LabErrorCode]: [at: string, value: unknown, code: Code, place: string, params: LabErrorParams[Code]];
}[LabErrorCode];

const STEPS = ['Zh', 'H', 'Zo', 'O', 'C', 'Eo', 'Eh', 'dWo', 'dBo', 'dWh', 'dBh', 'Wo', 'Bo', 'Wh', 'Bh'];
const zeros = (rows: number, cols: number) => Array.from({ length: rows }, () => Array.from({ length: cols }, () => 0));

const WRONG: Wrong[] = [
  ['version', LEFT_OUT, 'missing', 'version', { field: 'version' }],
  ['version', 2, 'unsupported-version', 'version', { received: 2, supported: 1 }],
  ['version', 0.5, 'unsupported-version', 'version', { received: 0.5, supported: 1 }],
  ['version', '1', 'wrong-type', 'version', { expected: 'number', received: 'string' }],
  ['title', 3, 'wrong-type', 'title', { expected: 'string', received: 'number' }],
  ['network', LEFT_OUT, 'missing', 'network', { field: 'network' }],
  ['network', [], 'wrong-type', 'network', { expected: 'object', received: 'array' }],
  ['network.layers', LEFT_OUT, 'missing', 'network.layers', { field: 'layers' }],
  ['network.activations', LEFT_OUT, 'missing', 'network.activations', { field: 'activations' }],
  ['network.layers', [1], 'wrong-count', 'network.layers', { items: 'layers', received: 1, min: 2, max: 10 }],
  [
    'network.layers',
    Array.from({ length: 11 }, () => 1),
    'wrong-count',
    'network.layers',
    { items: 'layers', received: 11, min: 2, max: 10 },
  ],
  ['network.layers', '1-2-2', 'wrong-type', 'network.layers', { expected: 'array', received: 'string' }],
  ['network.layers[1]', 0, 'out-of-range', 'network.layers[1]', { received: 0, min: 1, max: 64 }],
  ['network.layers[1]', 65, 'out-of-range', 'network.layers[1]', { received: 65, min: 1, max: 64 }],
  ['network.layers[1]', 1.5, 'not-integer', 'network.layers[1]', { received: 1.5 }],
  [
    'network.activations[1]',
    'softmax',
    'not-one-of',
    'network.activations[1]',
    { received: 'softmax', allowed: ['relu', 'leaky-relu', 'sigmoid', 'tanh', 'linear'] },
  ],
  [
    'network.activations',
    ['relu'],
    'wrong-length',
    'network.activations',
    { items: 'activations', received: 1, expected: 2, setBy: 'network.layers' },
  ],
  ['network.bias', 1, 'wrong-type', 'network.bias', { expected: 'boolean', received: 'number' }],
  ['network.trainBias', null, 'wrong-type', 'network.trainBias', { expected: 'boolean', received: 'null' }],
  ['network.bias', false, 'not-zero', 'parameters.b[0][0]', { received: -0.5 }],
  ['parameters', LEFT_OUT, 'missing', 'parameters', { field: 'parameters' }],
  ['parameters.W', LEFT_OUT, 'missing', 'parameters.W', { field: 'W' }],
  ['parameters.b', LEFT_OUT, 'missing', 'parameters.b', { field: 'b' }],
  [
    'parameters.W',
    [[[1, -1.5]]],
    'wrong-length',
    'parameters.W',
    { items: 'matrices', received: 1, expected: 2, setBy: 'network.layers' },
  ],
  [
    'parameters.W[1]',
    zeros(3, 2),
    'wrong-length',
    'parameters.W[1]',
    { items: 'rows', received: 3, expected: 2, setBy: 'network.layers[1]' },
  ],
  [
    'parameters.W[1][0]',
    [1, 2, 3],
    'wrong-length',
    'parameters.W[1][0]',
    { items: 'numbers', received: 3, expected: 2, setBy: 'network.layers[2]' },
  ],
  ['parameters.W[1][0]', 1, 'wrong-type', 'parameters.W[1][0]', { expected: 'array', received: 'number' }],
  ['parameters.W[1][0][1]', '1', 'wrong-type', 'parameters.W[1][0][1]', { expected: 'number', received: 'string' }],
  ['parameters.W[1][0][1]', null, 'wrong-type', 'parameters.W[1][0][1]', { expected: 'number', received: 'null' }],
  ['parameters.W[1][0][1]', LEFT_OUT, 'wrong-type', 'parameters.W[1][0][1]', { expected: 'number', received: 'other' }],
  ['parameters.W[1][0][1]', NaN, 'not-finite', 'parameters.W[1][0][1]', { received: 'NaN' }],
  ['parameters.W[1][0][1]', -Infinity, 'not-finite', 'parameters.W[1][0][1]', { received: '-Infinity' }],
  ['parameters.W[1][0][1]', -1.5e9, 'too-large', 'parameters.W[1][0][1]', { received: -1.5e9, max: 1e9 }],
  [
    'parameters.b',
    zeros(3, 2),
    'wrong-length',
    'parameters.b',
    { items: 'rows', received: 3, expected: 2, setBy: 'network.layers' },
  ],
  [
    'parameters.b[0]',
    [0],
    'wrong-length',
    'parameters.b[0]',
    { items: 'numbers', received: 1, expected: 2, setBy: 'network.layers[1]' },
  ],
  ['data', LEFT_OUT, 'missing', 'data', { field: 'data' }],
  ['data', null, 'wrong-type', 'data', { expected: 'object', received: 'null' }],
  ['data.X', LEFT_OUT, 'missing', 'data.X', { field: 'X' }],
  ['data.Y', LEFT_OUT, 'missing', 'data.Y', { field: 'Y' }],
  ['data.X', [], 'wrong-count', 'data.X', { items: 'samples', received: 0, min: 1, max: 1000 }],
  ['data.X', zeros(1001, 1), 'wrong-count', 'data.X', { items: 'samples', received: 1001, min: 1, max: 1000 }],
  [
    'data.X[2]',
    [1, 2],
    'wrong-length',
    'data.X[2]',
    { items: 'numbers', received: 2, expected: 1, setBy: 'network.layers[0]' },
  ],
  ['data.Y', zeros(2, 2), 'wrong-length', 'data.Y', { items: 'rows', received: 2, expected: 3, setBy: 'data.X' }],
  [
    'data.Y[0]',
    [1],
    'wrong-length',
    'data.Y[0]',
    { items: 'numbers', received: 1, expected: 2, setBy: 'network.layers[2]' },
  ],
  ['training', 'sgd', 'wrong-type', 'training', { expected: 'object', received: 'string' }],
  [
    'training.cost',
    'cross-entropy',
    'not-one-of',
    'training.cost',
    { received: 'cross-entropy', allowed: ['half-squared-error'] },
  ],
  ['training.reduction', 'max', 'not-one-of', 'training.reduction', { received: 'max', allowed: ['sum', 'mean'] }],
  ['training.optimizer', 'adam', 'not-one-of', 'training.optimizer', { received: 'adam', allowed: ['sgd'] }],
  ['training.learningRate', 2e9, 'too-large', 'training.learningRate', { received: 2e9, max: 1e9 }],
  [
    'conventions.reluDerivativeAtZero',
    0.25,
    'not-one-of',
    'conventions.reluDerivativeAtZero',
    { received: '0.25', allowed: [0, 0.5, 1] },
  ],
  [
    'conventions.reluDerivativeAtZero',
    '0',
    'not-one-of',
    'conventions.reluDerivativeAtZero',
    { received: '0', allowed: [0, 0.5, 1] },
  ],
  ['view', null, 'wrong-type', 'view', { expected: 'object', received: 'null' }],
  ['view.iteration', -1, 'out-of-range', 'view.iteration', { received: -1, min: 0, max: 10000000 }],
  ['view.iteration', 10_000_001, 'out-of-range', 'view.iteration', { received: 10_000_001, min: 0, max: 10000000 }],
  ['view.iteration', 0.5, 'not-integer', 'view.iteration', { received: 0.5 }],
  ['view.sample', 0, 'out-of-range', 'view.sample', { received: 0, min: 1, max: 3 }],
  ['view.sample', 4, 'out-of-range', 'view.sample', { received: 4, min: 1, max: 3 }],
  ['view.step', 'Zh1', 'unknown-step', 'view.step', { received: 'Zh1', steps: STEPS }],
  ['view.cell', 'Eo[4,1]', 'unknown-cell', 'view.cell', { received: 'Eo[4,1]' }],
  ['view.cell', 'Eo[0,1]', 'unknown-cell', 'view.cell', { received: 'Eo[0,1]' }],
  ['view.cell', 'Eh1[1,1]', 'unknown-cell', 'view.cell', { received: 'Eh1[1,1]' }],
  ['view.cell', 'Eo', 'unknown-cell', 'view.cell', { received: 'Eo' }],
  ['view.cell', 5, 'wrong-type', 'view.cell', { expected: 'string', received: 'number' }],
];

describe('readLab names what is wrong and where', () => {
  it.each(WRONG.map((wrong) => [wrong[2], wrong[3], wrong] as const))('%s at %s', (_code, _place, wrong) => {
    const [at, value, code, place, params] = wrong;
    const error = errorOf(() => readLab(changed({ ...article, view: start }, at, value)));
    expect({ code: error.code, place: error.place, params: error.params }).toEqual({ code, place, params });
  });

  it.each([
    ['null', null, 'null'],
    ['a list', [article], 'array'],
    ['a number', 1, 'number'],
    ['a text', 'lab', 'string'],
    ['nothing', undefined, 'other'],
  ])('the whole document when it is %s', (_, input, received) => {
    const error = errorOf(() => readLab(input));
    expect({ problem: error.problem, place: error.place }).toEqual({
      problem: { code: 'wrong-type', params: { expected: 'object', received } },
      place: '',
    });
  });

  it.each([
    ['', ['version', 'title', 'network', 'parameters', 'data', 'training', 'conventions', 'view']],
    ['network', ['layers', 'activations', 'bias', 'trainBias']],
    ['parameters', ['W', 'b']],
    ['data', ['X', 'Y']],
    ['training', ['cost', 'reduction', 'optimizer', 'learningRate']],
    ['conventions', ['reluDerivativeAtZero']],
    ['view', ['iteration', 'step', 'cell', 'sample']],
  ])('an unknown field in "%s", even one that every object inherits', (within, known) => {
    for (const field of ['momentum', 'constructor', '__proto__', 'toString']) {
      const place = within === '' ? field : `${within}.${field}`;
      const text = JSON.stringify(changed({ ...article, view: start }, place, { polluted: true }));
      const { code, place: at, params } = errorOf(() => readLab(JSON.parse(text)));
      expect({ code, at, params }).toEqual({ code: 'unknown-field', at: place, params: { field, known } });
    }
    expect('polluted' in {}).toBe(false);
  });

  it('a field that stands only in a prototype as missing', () => {
    const { network, ...rest } = article;
    const document: unknown = Object.assign(Object.create({ network }), rest);
    expect(errorOf(() => readLab(document)).code).toBe('missing');
  });

  it('the version before what only a later version may have', () => {
    expect(errorOf(() => readLab({ ...article, version: 2, dropout: 0.5 })).code).toBe('unsupported-version');
  });

  it('a misspelt field before the one that it should have been', () => {
    const { network, ...rest } = article;
    expect(errorOf(() => readLab({ ...rest, netwrok: network })).place).toBe('netwrok');
  });

  it('a strange field name quoted and cut', () => {
    const document = { ...article, ['a b'.repeat(1000)]: 1 };
    expect(errorOf(() => readLab(document)).place.length).toBeLessThan(60);
  });

  it('the cell of a bias in a network without biases', () => {
    const error = errorOf(() => readLab({ ...simple, view: { cell: 'Bo[1,1]' } }));
    expect(error.code).toBe('unknown-cell');
  });

  it('the update step of a bias that is not trained', () => {
    const network = { ...article.network, trainBias: false };
    expect(errorOf(() => readLab({ ...article, network, view: { step: 'dBo' } })).code).toBe('unknown-step');
    expect(readLab({ ...article, network, view: { cell: 'Bo[1,1]' } }).view.cell).toBe('Bo[1,1]');
  });
});

describe('readLab, whatever it is given,', () => {
  /** What comes of reading; an error of another kind escapes. */
  const outcomeOf = (input: unknown): LabDocument | LabError => {
    try {
      return readLab(input);
    } catch (error) {
      if (error instanceof LabError) return error;
      throw error;
    }
  };

  it('throws nothing but LabError for any value', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }), (input) => {
        expect(outcomeOf(input)).toBeInstanceOf(LabError);
      }),
    );
  });

  it('throws nothing but LabError for valid documents in which any one place was changed, or reads what it can read again', () => {
    const documents = arbitraryDocument({ maxLayers: 4, maxNeurons: 3 });
    const junk = fc.oneof(fc.anything(), fc.constantFrom(NaN, -1, 0.5, 1e300, '', [], {}, null, undefined));
    fc.assert(
      fc.property(documents, junk, fc.infiniteStream(fc.nat()), ({ lab, view }, value, choices) => {
        const outcome = outcomeOf(replacedSomewhere({ ...lab, view }, value, () => choices.next().value));
        if (!(outcome instanceof LabError)) expect(readLab({ ...outcome.lab, view: outcome.view })).toEqual(outcome);
      }),
      { numRuns: 500 },
    );
  });
});

/** A copy of a document with `value` in a place that the choices lead to, or with what stood there left out. */
function replacedSomewhere(document: object, value: unknown, choose: () => number): object {
  const copy = structuredClone(document) as Tree;
  let parent = copy;
  for (;;) {
    const keys = Object.keys(parent);
    const key = keys[choose() % keys.length]!;
    const child = parent[key];
    if (typeof child === 'object' && child !== null && choose() % 4 > 0) {
      parent = child as Tree;
      continue;
    }
    if (choose() % 5 === 0) delete parent[key];
    else parent[key] = value;
    return copy;
  }
}
