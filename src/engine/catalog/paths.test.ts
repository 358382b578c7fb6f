import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProblem } from '../../testing/arbitraryProblem.ts';
import { ORACLES, oracle } from '../../testing/oracles.ts';
import { createTrainer } from '../trainer.ts';
import type { Problem, Trace } from '../types.ts';
import { cellId, matrixSpecs, MAX_PATHS, pathNames, pathsOf, type Cell, type Network } from './index.ts';

const article = oracle('article-1-2-2').problem.network;
const dWh11: Cell = { matrix: 'dWh', row: 1, col: 1 };

/** A network of these layers, all ReLU with trained biases. */
const networkOf = (...layers: number[]): Network => ({
  ...article,
  layers,
  activations: layers.slice(1).map(() => 'relu' as const),
});

/** Each path's factors by public cell name; the 1 of a bias as it is. */
function factorsOf(network: Network, gradient: Cell, sample: number): string[] {
  return pathsOf(network, gradient, sample)!.paths.map(({ factors }) =>
    factors.map(({ value }) => (value.kind === 'cell' ? cellId(value.cell) : '1')).join(' · '),
  );
}

describe('pathsOf', () => {
  it('is the chain rule of the article, once for each output', () => {
    expect(factorsOf(article, dWh11, 2)).toEqual([
      "O-Y[2,1] · R'(Zo)[2,1] · Wo[1,1] · R'(Zh)[2,1] · X[2,1]",
      "O-Y[2,2] · R'(Zo)[2,2] · Wo[1,2] · R'(Zh)[2,1] · X[2,1]",
    ]);
  });

  it('has one path for a parameter of the output layer, and ends a bias in 1', () => {
    expect(factorsOf(article, { matrix: 'dWo', row: 2, col: 1 }, 3)).toEqual(["O-Y[3,1] · R'(Zo)[3,1] · H[3,2]"]);
    expect(factorsOf(article, { matrix: 'dBo', row: 1, col: 2 }, 1)).toEqual(["O-Y[1,2] · R'(Zo)[1,2] · 1"]);
  });

  it('chains its derivatives from the cost to the parameter', () => {
    for (const { factors } of pathsOf(networkOf(2, 3, 2, 2), { matrix: 'dWh1', row: 2, col: 3 }, 1)!.paths) {
      expect(factors[0]!.of).toEqual({ kind: 'cost' });
      for (const [i, { by }] of factors.slice(0, -1).entries()) expect(factors[i + 1]!.of).toEqual(by);
      expect(factors.at(-1)!.by).toEqual({ kind: 'parameter', cell: { matrix: 'Wh1', row: 2, col: 3 } });
    }
  });

  it('lists one path for each choice of neurons on the way', () => {
    const { count, bundled, paths } = pathsOf(networkOf(2, 3, 4, 5), { matrix: 'dWh1', row: 1, col: 2 }, 1)!;
    expect([count, bundled, paths.length]).toEqual([20, false, 20]);
    const ways = paths.map(({ neurons }) => neurons.map(({ neuron }) => neuron).join('-'));
    expect(new Set(ways).size).toBe(20);
    expect(ways.every((way) => way.startsWith('2-'))).toBe(true);
  });

  it('bundles too many paths by their first neuron, with the layer error for the rest', () => {
    expect(pathsOf(networkOf(2, 3, 8, 8), { matrix: 'dWh1', row: 1, col: 2 }, 1)!.bundled).toBe(false);
    const network = networkOf(2, 3, 5, 13);
    const { count, bundled, paths } = pathsOf(network, { matrix: 'dWh1', row: 1, col: 2 }, 4)!;
    expect([count, bundled, paths.length]).toEqual([65, true, 5]);
    expect(factorsOf(network, { matrix: 'dWh1', row: 1, col: 2 }, 4)[4]).toBe(
      "Eh2[4,5] · Wh2[2,5] · R'(Zh1)[4,2] · X[4,1]",
    );
  });

  it('stays bounded in the largest network', () => {
    const network = networkOf(...Array.from({ length: 10 }, () => 64));
    for (const { name, kind } of matrixSpecs(network, 1)) {
      if (kind !== 'dW' && kind !== 'dB') continue;
      expect(pathsOf(network, { matrix: name, row: 1, col: 64 }, 1)!.paths.length).toBeLessThanOrEqual(MAX_PATHS);
    }
  });

  it('is undefined for what is no gradient of the network', () => {
    for (const cell of [
      { matrix: 'Wh', row: 1, col: 1 },
      { matrix: 'dWh', row: 2, col: 1 },
      { matrix: 'dWh2', row: 1, col: 1 },
    ]) {
      expect(pathsOf(article, cell, 1)).toBeUndefined();
    }
    expect(pathsOf({ ...article, trainBias: false }, { matrix: 'dBo', row: 1, col: 1 }, 1)).toBeUndefined();
  });
});

describe('pathNames', () => {
  it('names the edges, neurons and cells that a path runs through', () => {
    const [path] = pathsOf(article, dWh11, 2)!.paths;
    expect(pathNames(article, dWh11, path!)).toEqual([
      'Wh[1,1]',
      'X[1]',
      'H[1]',
      'O[1]',
      'O-Y[2,1]',
      "R'(Zo)[2,1]",
      'Wo[1,1]',
      "R'(Zh)[2,1]",
      'X[2,1]',
    ]);
  });

  it('begins at its own neuron for a bias', () => {
    const dBh2: Cell = { matrix: 'dBh', row: 1, col: 2 };
    expect(pathNames(article, dBh2, pathsOf(article, dBh2, 1)!.paths[1]!)).toEqual([
      'Bh[1,2]',
      'H[2]',
      'O[2]',
      'O-Y[1,2]',
      "R'(Zo)[1,2]",
      'Wo[2,2]',
      "R'(Zh)[1,2]",
    ]);
  });
});

describe('the sum over samples and paths', () => {
  it.each(ORACLES)('is every gradient of $name', ({ problem }) => {
    expectSumsToBeGradients(problem, 1e-12);
  });

  it('is every gradient of any small network', () => {
    fc.assert(
      fc.property(arbitraryProblem({ maxLayers: 4, maxNeurons: 4, maxSamples: 3 }), (problem) => {
        expectSumsToBeGradients(problem, 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('is every gradient where paths are bundled', () => {
    const deep = arbitraryProblem({ maxLayers: 6, maxNeurons: 5, maxSamples: 2 }).filter(
      ({ network }) => network.layers.slice(2).reduce((ways, width) => ways * width, 1) > MAX_PATHS,
    );
    fc.assert(
      fc.property(deep, (problem) => expectSumsToBeGradients(problem, 1e-12)),
      { numRuns: 20 },
    );
  });
});

/** Every gradient of the first pass, within `tolerance` of the magnitudes that are added up. */
function expectSumsToBeGradients(problem: Problem, tolerance: number): void {
  const { network, m, reduction } = problem;
  const trainer = createTrainer(problem);
  trainer.pass();
  const trace = trainer.trace();
  for (const { name, kind, rows, cols } of matrixSpecs(network, m)) {
    if (kind !== 'dW' && kind !== 'dB') continue;
    for (let row = 1; row <= rows; row += 1) {
      for (let col = 1; col <= cols; col += 1) {
        let [total, magnitude] = [0, 0];
        for (let sample = 1; sample <= m; sample += 1) {
          const { bundled, paths } = pathsOf(network, { matrix: name, row, col }, sample)!;
          for (const { factors } of paths) {
            const share = reduction === 'mean' && !bundled ? 1 / m : 1;
            const term = factors.reduce((product, { value }) => {
              return value.kind === 'cell' ? product * valueAt(trace, value.cell) : product;
            }, share);
            total += term;
            magnitude += Math.abs(term);
          }
        }
        const gradient = valueAt(trace, { matrix: name, row, col });
        // Below the smallest normal double products lose digits, in whatever order they are taken.
        expect(Math.abs(total - gradient), `${name}[${row},${col}]`).toBeLessThanOrEqual(
          tolerance * magnitude + Number.MIN_VALUE * 2 ** 60,
        );
      }
    }
  }
}

function valueAt({ matrices }: Trace, { matrix, row, col }: Cell): number {
  const { cols, data } = matrices[matrix]!;
  return data[(row - 1) * cols + col - 1]!;
}
