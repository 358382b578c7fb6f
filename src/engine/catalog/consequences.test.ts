import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIVATIONS } from './activations.ts';
import { cellId } from './cells.ts';
import { consequencesOf } from './consequences.ts';
import { derivationOf, operandsOf } from './derivation.ts';
import { matrixSpecs } from './matrices.ts';
import type { Network } from './names.ts';

const networks: fc.Arbitrary<Network> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 })
  .chain((layers) =>
    fc.record({
      layers: fc.constant(layers),
      activations: fc.array(fc.constantFrom(...ACTIVATIONS), {
        minLength: layers.length - 1,
        maxLength: layers.length - 1,
      }),
      bias: fc.boolean(),
      trainBias: fc.boolean(),
    }),
  );

describe('consequencesOf', () => {
  test('is the reverse of operandsOf, in every network', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 3 }), (network, m) => {
        const cells = matrixSpecs(network, m).flatMap(({ name, rows, cols }) =>
          Array.from({ length: rows * cols }, (_, i) => ({
            matrix: name,
            row: Math.floor(i / cols) + 1,
            col: (i % cols) + 1,
          })),
        );
        const reverse = new Map(cells.map((cell): [string, Set<string>] => [cellId(cell), new Set()]));
        for (const cell of cells) {
          for (const operand of operandsOf(derivationOf(network, m, 0, cell)!)) {
            reverse.get(cellId(operand))!.add(cellId(cell));
          }
        }
        for (const cell of cells) {
          expect(new Set(consequencesOf(network, m, cell).map(cellId)), cellId(cell)).toEqual(
            reverse.get(cellId(cell)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('are none for a cell that the network has not', () => {
    const network: Network = { layers: [1, 1], activations: ['relu'], bias: true, trainBias: true };
    expect(consequencesOf(network, 1, { matrix: 'Wo', row: 2, col: 1 })).toEqual([]);
    expect(consequencesOf(network, 1, { matrix: 'Wh', row: 1, col: 1 })).toEqual([]);
  });
});
