import type { Parameters } from '../../engine/types.ts';
import { assert } from '../../lib/assert.ts';
import { readNumber } from '../document/readNumber.ts';
import { MAX_MAGNITUDE } from '../limits.ts';
import type { Lab, Rows } from '../types.ts';

/**
 * The lab that starts with these parameters, which a run of it has: `W[l]` n_l × n_{l+1} row by row, `b[l]` n_{l+1}
 * numbers.
 *
 * Throws LabError for numbers that no lab may have, see {@link canStart}.
 */
export function labWithParameters(lab: Lab, { W, b }: Parameters): Lab {
  const rowsOf = (name: string, data: Float64Array, rows: number, cols: number): Rows => {
    assert(data.length === rows * cols, `${name} has ${data.length} numbers, not ${rows} × ${cols}.`);
    return Array.from({ length: rows }, (_, row) =>
      Array.from(data.subarray(row * cols, (row + 1) * cols), (number, col) =>
        readNumber(number, `parameters.${name}[${row}][${col}]`),
      ),
    );
  };
  const { layers } = lab.network;
  const parameters = {
    W: W.map((weights, l) => rowsOf(`W[${l}]`, weights, layers[l]!, layers[l + 1]!)),
    b: b.map((biases, l) => Array.from(biases, (bias, j) => readNumber(bias, `parameters.b[${l}][${j}]`))),
  };
  return { ...lab, parameters };
}

/** Whether a lab can start with these parameters: |W|, |b| ≤ 1e9, which those of a run that diverges are not for long. */
export function canStart({ W, b }: Parameters): boolean {
  return [...W, ...b].every((numbers) => numbers.every((number) => Math.abs(number) <= MAX_MAGNITUDE));
}
