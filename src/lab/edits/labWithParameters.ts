import type { Parameters } from '../../engine/types.ts';
import { MAX_MAGNITUDE } from '../limits.ts';
import { readParameters } from '../document/readParameters.ts';
import type { Lab, Rows } from '../types.ts';

/**
 * The lab that starts with these parameters: `W[l]` n_l × n_{l+1} row by row, `b[l]` n_{l+1} numbers.
 *
 * Throws LabError for a shape of another network and for numbers that no lab may have, see {@link canStart}.
 */
export function labWithParameters(lab: Lab, { W, b }: Parameters): Lab {
  const rows = {
    W: W.map((weights, l) => rowsOf(weights, lab.network.layers[l + 1]!)),
    b: b.map((biases) => Array.from(biases)),
  };
  return { ...lab, parameters: readParameters(rows, 'parameters', lab.network) };
}

/** Whether a lab can start with these parameters: |W|, |b| ≤ 1e9, which those of a run that diverges are not for long. */
export function canStart({ W, b }: Parameters): boolean {
  return [...W, ...b].every((numbers) => numbers.every((number) => Math.abs(number) <= MAX_MAGNITUDE));
}

function rowsOf(data: Float64Array, cols: number): Rows {
  const rows = Math.ceil(data.length / cols);
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * cols, (row + 1) * cols)));
}
