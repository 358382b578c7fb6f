import { describe, expect, test } from 'vitest';
import type { Network } from '../engine/catalog/index.ts';
import { matrixSpecs } from '../engine/catalog/index.ts';
import { matrixColumns } from './matrixGrid.ts';

const article: Network = { layers: [1, 2, 2], activations: ['relu', 'relu'], bias: true, trainBias: true };
const networks: Network[] = [
  article,
  { ...article, bias: false },
  { ...article, trainBias: false },
  { layers: [2, 3], activations: ['tanh'], bias: true, trainBias: true },
  { layers: [2, 3, 3, 2, 1], activations: ['relu', 'tanh', 'sigmoid', 'linear'], bias: true, trainBias: true },
];

/** The forward row as one reads it, matrices and operators. */
function line(
  network: Network,
  samples: 'rows' | 'columns',
  reduction: 'sum' | 'mean' = 'sum',
  phase: 'forward' | 'backward' = 'forward',
) {
  return matrixColumns(network, { samples, reduction })
    .flatMap((column) => [
      column[phase].join('|'),
      column.operators?.[phase] ?? '',
      (phase === 'backward' && column.operators?.share) || '',
    ])
    .filter((text) => text !== '')
    .join(' ');
}

describe('matrixColumns', () => {
  test.each(['rows', 'columns'] as const)('has a place for every matrix, with samples in %s', (samples) => {
    for (const network of networks) {
      const placed = matrixColumns(network, { samples, reduction: 'sum' }).flatMap(({ forward, backward, update }) => [
        ...forward,
        ...backward,
        ...update,
      ]);
      expect(placed.toSorted()).toEqual(
        matrixSpecs(network, 3)
          .map(({ name }) => name)
          .toSorted(),
      );
    }
  });

  test('stands each error and gradient under the matrix whose shape it shares', () => {
    for (const network of networks) {
      const shapes = new Map(matrixSpecs(network, 3).map(({ name, rows, cols }) => [name, `${rows}×${cols}`]));
      const strangers = matrixColumns(network, { samples: 'columns', reduction: 'sum' }).flatMap(
        ({ forward, backward, update }) =>
          [...backward, ...update].filter((name) => name !== 'C' && shapes.get(name) !== shapes.get(forward[0]!)),
      );
      expect(strangers).toEqual([]);
    }
  });

  test('reads as the layers are computed', () => {
    expect(line(article, 'rows')).toBe('X · Wh|Bh = Zh → H · Wo|Bo = Zo → O − Y → C-share');
    expect(line(article, 'columns')).toBe('Wh · X + Bh = Zh → Wo · H + Bo = Zo → O − Y|C-share');
    expect(line({ ...article, bias: false }, 'columns')).toBe('Wh · X = Zh → Wo · H = Zo → O − Y|C-share');
  });

  test('reads back as the errors are computed, past the gradients, which are made from an error alone', () => {
    const backward = (network: Network, samples: 'rows' | 'columns') =>
      matrixColumns(network, { samples, reduction: 'sum' })
        .flatMap(({ backward: matrices, operators }) => [
          matrices.join('|'),
          operators?.backward ?? '',
          operators?.comesBack?.join('·') ?? '',
        ])
        .filter((text) => text !== '')
        .join(' ');
    expect(backward(article, 'rows')).toBe("dWh|dBh ← Eh = R'(Zh) ⊙ Eo·Wo dWo|dBo ← Eo = R'(Zo) ⊙ O-Y C");
    expect(backward(article, 'columns')).toBe("dWh dBh ← Eh dWo R'(Zh) dBo ← Eo = R'(Zo) ⊙ O-Y|C");
    const deep: Network = {
      layers: [1, 2, 3, 1],
      activations: ['relu', 'tanh', 'linear'],
      bias: false,
      trainBias: false,
    };
    expect(backward(deep, 'rows')).toBe(
      "dWh1 ← Eh1 = R'(Zh1) ⊙ Eh2·Wh2 dWh2 ← Eh2 = R'(Zh2) ⊙ Eo·Wo dWo ← Eo = R'(Zo) ⊙ O-Y C",
    );
    expect(backward(deep, 'columns')).toBe("dWh1 ← Eh1 dWh2 R'(Zh1) Eh2 dWo R'(Zh2) Eo = R'(Zo) ⊙ O-Y|C");
  });

  test('says = of the output error with the factor that it has', () => {
    expect(line(article, 'rows', 'sum', 'backward')).toContain("Eo = R'(Zo) ⊙ O-Y");
    expect(line(article, 'rows', 'mean', 'backward')).toContain("Eo = 1/m R'(Zo) ⊙ O-Y");
    expect(line(article, 'columns', 'mean', 'backward')).toContain("Eo = 1/m R'(Zo) ⊙ O-Y");
  });
});
