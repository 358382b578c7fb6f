import { assert } from '../lib/assert.ts';
import { cellId, derivationOf, matrixSpecs, operandsOf, type Cell, type Network } from './catalog/index.ts';
import type { NonFinite, Trace } from './types.ts';

/**
 * The first number of a trace that is not finite, in the order in which a pass makes them, and the largest of the
 * numbers that it was made from (of equals, the first in its formula). Undefined when all are finite.
 */
export function nonFiniteOf(network: Network, m: number, { iteration, matrices }: Trace): NonFinite | undefined {
  const valueOf = ({ matrix, row, col }: Cell): number => {
    const { cols, data } = matrices[matrix]!;
    return data[(row - 1) * cols + col - 1]!;
  };
  for (const { name, cols } of matrixSpecs(network, m)) {
    const at = matrices[name]!.data.findIndex((value) => !Number.isFinite(value));
    if (at < 0) continue;
    const cell = { matrix: name, row: Math.floor(at / cols) + 1, col: (at % cols) + 1 };
    const derivation = derivationOf(network, m, iteration, cell);
    const [first, ...others] = derivation ? operandsOf(derivation) : [];
    assert(first !== undefined, `${cellId(cell)} is ${valueOf(cell)}, but a pass cannot be given such a number`);
    const size = (operand: Cell) => Math.abs(valueOf(operand));
    const source = others.reduce((largest, operand) => (size(operand) > size(largest) ? operand : largest), first);
    return {
      iteration,
      cell: cellId(cell),
      value: valueOf(cell),
      from: { cell: cellId(source), value: valueOf(source) },
    };
  }
  return undefined;
}
