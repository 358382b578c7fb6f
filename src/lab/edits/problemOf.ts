import type { Problem } from '../../engine/types.ts';
import type { Lab, Rows } from '../types.ts';

/** What the engine is asked: the lab's numbers flattened row by row, apart from its title. */
export function problemOf({ network, parameters, data, training, conventions }: Lab): Problem {
  return {
    network,
    m: data.X.length,
    X: flat(data.X),
    Y: flat(data.Y),
    reduction: training.reduction,
    learningRate: training.learningRate,
    reluDerivativeAtZero: conventions.reluDerivativeAtZero,
    start: { W: parameters.W.map(flat), b: parameters.b.map((row) => Float64Array.from(row)) },
  };
}

function flat(rows: Rows): Float64Array {
  return Float64Array.from(rows.flat());
}
