import { activationName, suffixOf, trainsBias, type Network } from '../engine/catalog/index.ts';

/** What stands between two columns of matrices, in the row of one phase. */
export interface Operators {
  readonly forward: string;
  readonly backward: string;
}

/** Matrices above each other that share their columns: a quantity, its error or gradient, its next value. */
export interface MatrixColumn {
  readonly key: string;
  /** Neurons that its matrices have a column for. */
  readonly width: number;
  readonly forward: readonly string[];
  readonly backward: readonly string[];
  readonly update: readonly string[];
  /** The operators that stand to the right of this column; undefined after the last one. */
  readonly operators?: Operators;
}

/**
 * The matrices of an iteration as the article draws them: the data runs right along the forward row; each error and
 * gradient stands under the matrix whose shape it shares, and what the update makes under its gradient.
 */
export function matrixColumns(network: Network): MatrixColumn[] {
  const depth = network.activations.length;
  const columns: MatrixColumn[] = [
    {
      key: 'X',
      width: network.layers[0]!,
      forward: ['X'],
      backward: [],
      update: [],
      operators: { forward: '·', backward: '' },
    },
  ];
  for (let l = 0; l < depth; l += 1) {
    const s = suffixOf(network, l);
    const a = activationName(network, l + 1);
    const width = network.layers[l + 1]!;
    const isOutput = l === depth - 1;
    const bias = (name: string, shown: boolean) => (shown ? [name] : []);
    columns.push(
      {
        key: `W${s}`,
        width,
        forward: [`W${s}`, ...bias(`B${s}`, network.bias)],
        backward: [`dW${s}`, ...bias(`dB${s}`, trainsBias(network))],
        update: [`W${s}.next`, ...bias(`B${s}.next`, trainsBias(network))],
        operators: { forward: '=', backward: '←' },
      },
      {
        key: `Z${s}`,
        width,
        forward: [`Z${s}`],
        backward: [`E${s}`],
        update: [],
        operators: { forward: '→', backward: '=' },
      },
      {
        key: a,
        width,
        forward: [a],
        backward: [`R'(Z${s})`],
        update: [],
        operators: isOutput ? { forward: '−', backward: '⊙' } : { forward: '·', backward: '⊙' },
      },
    );
  }
  columns.push(
    {
      key: 'Y',
      width: network.layers[depth]!,
      forward: ['Y'],
      backward: ['O-Y'],
      update: [],
      operators: { forward: '→', backward: '' },
    },
    // The cost stands where forward turns into backward.
    { key: 'C', width: 1, forward: ['C-share'], backward: ['C'], update: [] },
  );
  return columns;
}

/** Rows or columns of a long matrix that are on screen, from 1, around the one that must be. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** At most `limit` of `count` lines, `active` among them and in the middle where it can be. */
export function windowAround(count: number, limit: number, active: number): Window {
  if (count <= limit) return { first: 1, last: count };
  const first = Math.min(Math.max(1, active - Math.floor(limit / 2)), count - limit + 1);
  return { first, last: first + limit - 1 };
}
