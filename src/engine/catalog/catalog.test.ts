import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../../testing/arbitraryProblem.ts';
import { oracle } from '../../testing/oracles.ts';
import { assertNever } from '../../lib/assertNever.ts';
import { createTrainer } from '../trainer.ts';
import type { Problem } from '../types.ts';
import {
  activationName,
  cellId,
  depthOf,
  derivationOf,
  matrixSpecs,
  operandsOf,
  parseCellId,
  stepsOf,
  suffixOf,
  type Cell,
  type Derivation,
  type Network,
  type Product,
} from './index.ts';

const { problem } = oracle('article-1-2-2');
const article = problem.network;

/** A network of these layers, all ReLU with trained biases. */
const networkOf = (...layers: number[]): Network => ({
  ...article,
  layers,
  activations: layers.slice(1).map(() => 'relu' as const),
});

describe('names', () => {
  it('are those of the article for one hidden layer', () => {
    expect([0, 1].map((l) => suffixOf(article, l))).toEqual(['h', 'o']);
    expect([0, 1, 2].map((l) => activationName(article, l))).toEqual(['X', 'H', 'O']);
  });

  it('are numbered with more hidden layers, and the output keeps its o', () => {
    const deep = networkOf(2, 3, 4, 1);
    expect([0, 1, 2].map((l) => suffixOf(deep, l))).toEqual(['h1', 'h2', 'o']);
    expect([0, 1, 2, 3].map((l) => activationName(deep, l))).toEqual(['X', 'H1', 'H2', 'O']);
  });

  it('are o and O alone without a hidden layer', () => {
    const flat = networkOf(2, 1);
    expect(suffixOf(flat, 0)).toBe('o');
    expect([0, 1].map((l) => activationName(flat, l))).toEqual(['X', 'O']);
  });
});

describe('steps', () => {
  const names = (network: Network) =>
    stepsOf(network)
      .map(({ name }) => name)
      .join(' ');

  it('are in the order of the article', () => {
    expect(names(article)).toBe('Zh H Zo O C Eo Eh dWo dBo dWh dBh Wo Bo Wh Bh');
  });

  it('are the same in a deeper network', () => {
    expect(names(networkOf(2, 3, 3, 1))).toBe(
      'Zh1 H1 Zh2 H2 Zo O C Eo Eh2 Eh1 dWo dBo dWh2 dBh2 dWh1 dBh1 Wo Bo Wh2 Bh2 Wh1 Bh1',
    );
  });

  it('leave out what biases have no part in', () => {
    const withoutBiases = 'Zh H Zo O C Eo Eh dWo dWh Wo Wh';
    expect(names({ ...article, trainBias: false })).toBe(withoutBiases);
    expect(names({ ...article, bias: false })).toBe(withoutBiases);
  });

  it('go forward, then backward, then update', () => {
    const phases = stepsOf(networkOf(2, 3, 3, 1)).map(({ phase }) => phase);
    expect(phases).toEqual(phases.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
  const order = ['forward', 'backward', 'update'];

  it('bring every matrix of a pass once, but what the pass is given', () => {
    fc.assert(
      fc.property(arbitraryProblem(), ({ network, m }) => {
        const made = stepsOf(network).flatMap(({ makes }) => makes);
        const specs = matrixSpecs(network, m).filter(({ kind }) => !['X', 'Y', 'W', 'B'].includes(kind));
        expect(made.toSorted()).toEqual(specs.map(({ name }) => name).toSorted());
      }),
    );
  });
});

describe('cell names', () => {
  it.each([
    [{ matrix: 'Eo', row: 3, col: 2 }, 'Eo[3,2]'],
    [{ matrix: 'C', row: 1, col: 1 }, 'C'],
    [{ matrix: 'C-share', row: 3, col: 1 }, 'C[3]'],
    [{ matrix: 'O-Y', row: 3, col: 2 }, 'O-Y[3,2]'],
    [{ matrix: "R'(Zo)", row: 3, col: 2 }, "R'(Zo)[3,2]"],
    [{ matrix: 'Wo.next', row: 1, col: 2 }, 'Wo.next[1,2]'],
  ])('of %o is %s, and back', (cell, id) => {
    expect(cellId(cell)).toBe(id);
    expect(parseCellId(id)).toEqual(cell);
  });

  it('go there and back for every cell of any network', () => {
    fc.assert(
      fc.property(arbitraryProblem({ maxNeurons: 3, maxSamples: 3 }), ({ network, m }) => {
        const cells = cellsOf(network, m);
        for (const cell of cells) expect(parseCellId(cellId(cell))).toEqual(cell);
        expect(new Set(cells.map(cellId)).size).toBe(cells.length);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['', 'Eo', 'Eo[0,1]', 'Eo[1,0]', 'Eo[1]', 'Eo[1,2', 'Eo[01,2]', 'C[0]', 'C[1,1]', 'C-share[1,1]', '[1,2]'])(
    'are not %s',
    (id) => {
      expect(parseCellId(id)).toBeUndefined();
    },
  );
});

/** Every cell of a pass. */
function cellsOf(network: Network, m: number): Cell[] {
  return matrixSpecs(network, m).flatMap(({ name, rows, cols }) =>
    Array.from({ length: rows * cols }, (_, i) => ({
      matrix: name,
      row: Math.floor(i / cols) + 1,
      col: (i % cols) + 1,
    })),
  );
}

/** The value that a derivation gives with the numbers of a trace; undefined where a pass takes it as it is. */
function evaluate(
  derivation: Derivation,
  valueOf: (cell: Cell) => number,
  { m, reduction, learningRate, reluDerivativeAtZero }: Problem,
): number | undefined {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const product = ({ factors: [left, right] }: Product) => valueOf(left) * valueOf(right);
  const divisor = reduction === 'mean' ? m : 1;
  switch (derivation.kind) {
    case 'given':
    case 'carried':
      return undefined;
    case 'weighted-input':
      return sum(derivation.products.map(product)) + (derivation.bias ? valueOf(derivation.bias) : 0);
    case 'activation': {
      const z = valueOf(derivation.z);
      switch (derivation.activation) {
        case 'relu':
          return z > 0 ? z : 0;
        case 'leaky-relu':
          return z > 0 ? z : 0.01 * z;
        case 'sigmoid':
          return 1 / (1 + Math.exp(-z));
        case 'tanh':
          return Math.tanh(z);
        case 'linear':
          return z;
        default:
          return assertNever(derivation.activation);
      }
    }
    case 'miss':
      return valueOf(derivation.output) - valueOf(derivation.target);
    case 'cost-share':
      return (0.5 * sum(derivation.misses.map((miss) => valueOf(miss) ** 2))) / divisor;
    case 'cost':
      return sum(derivation.shares.map(valueOf));
    case 'gate': {
      const z = valueOf(derivation.z);
      const a = valueOf(derivation.a);
      switch (derivation.activation) {
        case 'relu':
          return z > 0 ? 1 : z < 0 ? 0 : reluDerivativeAtZero;
        case 'leaky-relu':
          return z > 0 ? 1 : 0.01;
        case 'sigmoid':
          return a * (1 - a);
        case 'tanh':
          return 1 - a * a;
        case 'linear':
          return 1;
        default:
          return assertNever(derivation.activation);
      }
    }
    case 'output-error':
      return (valueOf(derivation.miss) / divisor) * valueOf(derivation.gate);
    case 'hidden-error':
      return sum(derivation.products.map(product)) * valueOf(derivation.gate);
    case 'weight-gradient':
      return sum(derivation.products.map(product));
    case 'bias-gradient':
      return sum(derivation.errors.map(valueOf));
    case 'update':
      return valueOf(derivation.parameter) - learningRate * valueOf(derivation.gradient);
    default:
      return assertNever(derivation);
  }
}

describe('derivations', () => {
  it('give the value of every cell of any pass, from the values of its operands alone', () => {
    fc.assert(
      fc.property(
        arbitraryProblem({ maxNeurons: 4, maxSamples: 4 }),
        fc.integer({ min: 0, max: 2 }),
        (any, updates) => {
          const { network, m } = any;
          const trainer = createTrainer(any);
          trainer.iterate(updates);
          trainer.pass();
          const { iteration, matrices } = trainer.trace();
          for (const cell of cellsOf(network, m)) {
            const derivation = derivationOf(network, m, iteration, cell)!;
            const operands = new Set(operandsOf(derivation).map(cellId));
            // The gate of a ReLU is made from z and that of a sigmoid from a; the formula may look at no other cell.
            const valueOf = (one: Cell): number => {
              const { cols, data } = matrices[one.matrix]!;
              const value = data[(one.row - 1) * cols + one.col - 1]!;
              return operands.has(cellId(one)) ? value : Number.NaN;
            };
            const found = evaluate(derivation, valueOf, any);
            const { cols, data } = matrices[cell.matrix]!;
            const value = data[(cell.row - 1) * cols + cell.col - 1]!;
            if (found === undefined) continue;
            expect(Math.abs(found - value), cellId(cell)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(value), 1e-3));
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('take inputs, targets and start values as given, and parameters after an update as carried', () => {
    const kindAt = (iteration: number, matrix: string, network = article) =>
      derivationOf(network, 3, iteration, { matrix, row: 1, col: 1 })?.kind;
    for (const matrix of ['X', 'Y', 'Wh', 'Wo', 'Bh', 'Bo']) expect(kindAt(0, matrix)).toBe('given');
    for (const matrix of ['Wh', 'Wo', 'Bh', 'Bo']) expect(kindAt(1, matrix)).toBe('carried');
    for (const matrix of ['X', 'Y']) expect(kindAt(1, matrix)).toBe('given');
    expect(kindAt(1, 'Bo', { ...article, trainBias: false })).toBe('given');
  });

  it('pair the transpose right: Eh[1,2] looks along row 2 of Wo', () => {
    const cell = { matrix: 'Eh', row: 1, col: 2 };
    const operands = operandsOf(derivationOf(article, 3, 0, cell)!).map(cellId);
    expect(operands).toEqual(['Eo[1,1]', 'Wo[2,1]', 'Eo[1,2]', 'Wo[2,2]', "R'(Zh)[1,2]"]);
  });

  it.each([
    { matrix: 'Zh', row: 4, col: 1 },
    { matrix: 'Zh', row: 1, col: 3 },
    { matrix: 'Zh1', row: 1, col: 1 },
    { matrix: 'C', row: 2, col: 1 },
  ])('are not there for $matrix[$row,$col]', (cell) => {
    expect(derivationOf(article, 3, 0, cell)).toBeUndefined();
  });

  it('leave out a bias that the network does not have', () => {
    const derivation = derivationOf({ ...article, bias: false }, 3, 0, { matrix: 'Zh', row: 1, col: 1 });
    expect(derivation).toEqual({
      kind: 'weighted-input',
      products: [
        {
          factors: [
            { matrix: 'X', row: 1, col: 1 },
            { matrix: 'Wh', row: 1, col: 1 },
          ],
        },
      ],
    });
    expect(depthOf(article)).toBe(2);
  });
});
