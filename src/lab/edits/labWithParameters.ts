import type { Parameters } from '../../engine/types.ts';
import { readParameters } from '../document/readParameters.ts';
import type { Lab, Rows } from '../types.ts';

/**
 * The lab that starts with these parameters: `W[l]` n_l × n_{l+1} row by row, `b[l]` n_{l+1} numbers.
 *
 * Throws LabError for a shape of another network and for numbers that no lab may have: a run that diverges passes
 * 1e9 long before it leaves the finite numbers.
 */
export function labWithParameters(lab: Lab, { W, b }: Parameters): Lab {
  const rows = {
    W: W.map((weights, l) => rowsOf(weights, lab.network.layers[l + 1]!)),
    b: b.map((biases) => Array.from(biases)),
  };
  return { ...lab, parameters: readParameters(rows, 'parameters', lab.network) };
}

function rowsOf(data: Float64Array, cols: number): Rows {
  const rows = Math.ceil(data.length / cols);
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * cols, (row + 1) * cols)));
}
