import type { Network } from '../../engine/catalog/index.ts';
import { refuse } from '../error.ts';
import type { Lab, Rows } from '../types.ts';
import { readRow, readRows, type Side } from './readRows.ts';
import { optional, placeIn, readFields, readList, required } from './readValue.ts';

/**
 * The parameters of a network: `W[l]` is n_l × n_{l+1} and `b[l]` has n_{l+1} numbers. A network without biases
 * may leave `b` out and has zeros then.
 *
 * Throws LabError; `not-zero` for a bias in a network without biases.
 */
export function readParameters(value: unknown, place: string, network: Network): Lab['parameters'] {
  const fields = readFields(value, place, ['W', 'b']);
  const { layers } = network;
  const depth: Side = { expected: layers.length - 1, setBy: 'network.layers' };
  const width = (layer: number): Side => ({ expected: layers[layer]!, setBy: `network.layers[${layer}]` });

  const W = required(fields, place, 'W', (list, at) =>
    readList(list, at, { items: 'matrices', ...depth }, (rows, rowsPlace, l) =>
      readRows(rows, rowsPlace, width(l), width(l + 1)),
    ),
  );
  const readBiases = (list: unknown, at: string): Rows =>
    readList(list, at, { items: 'rows', ...depth }, (row, rowPlace, l) => readRow(row, rowPlace, width(l + 1)));
  if (network.bias) return { W, b: required(fields, place, 'b', readBiases) };

  const noBiases = layers.slice(1).map((neurons) => Array.from({ length: neurons }, () => 0));
  const b = optional(fields, place, 'b', readBiases, noBiases);
  refuseBiases(b, placeIn(place, 'b'));
  return { W, b };
}

function refuseBiases(b: Rows, place: string): void {
  b.forEach((row, l) =>
    row.forEach((bias, j) => {
      if (bias !== 0) refuse('not-zero', placeIn(placeIn(place, l), j), { received: bias });
    }),
  );
}
