import { activationName, suffixOf, trainsBias, type Network, type Reduction } from '../engine/catalog/index.ts';

import type { SampleLines } from '../lib/notation.ts';

/** What stands between two columns of matrices, in the row of one phase. */
export interface Operators {
  readonly forward: string;
  readonly backward: string;
  /** The product that comes back through a gate, whose matrices stand elsewhere in the row: Eo and Wo of Eo · Woᵀ, as read. */
  readonly comesBack?: readonly [error: string, weights: string];
  /** The factor of the matrices that stand after `backward`: 1/m, with the mean. */
  readonly share?: string;
}

/** Matrices above each other that have the same shape: a quantity, its error or gradient, its next value. */
export interface MatrixColumn {
  readonly key: string;
  readonly forward: readonly string[];
  readonly backward: readonly string[];
  readonly update: readonly string[];
  /** The operators that stand to the right of this column; undefined after the last one. */
  readonly operators?: Operators;
}

/**
 * The matrices of an iteration as the article draws them: the data runs right along the forward row; each error and
 * gradient stands under the matrix whose shape it shares, and what the update makes under its gradient.
 *
 * With samples in rows a layer is read X · W (B below it) = Z → A. With samples in columns it is read W · X + B = Z →,
 * and as the next weights come before what they multiply, the arrow leads on to the next product: → W · A + B = Z.
 * `=` stands only where it is true of what stands beside it: with the mean, Eo = 1/m R′(Zo) ⊙ (O − Y). What
 * comes back through a hidden gate passes by the gradient of the weights, which takes no part in it: it stands as a
 * product of its own, Eh = R′(Zh) ⊙ Eo·Woᵀ, and the gradient only has an arrow from the error that it is made from. With
 * samples in columns that product would stand between matrices that are no part of it, so that nothing does.
 */
export function matrixColumns(
  network: Network,
  { samples, reduction }: { readonly samples: SampleLines; readonly reduction: Reduction },
): MatrixColumn[] {
  const error = { backward: '=', ...(reduction === 'mean' && { share: '1/m' }) };
  return samples === 'rows' ? columnsOfRows(network, error) : columnsOfColumns(network, error);
}

function columnsOfRows(network: Network, error: Omit<Operators, 'forward'>): MatrixColumn[] {
  const depth = network.activations.length;
  const columns: MatrixColumn[] = [
    {
      key: 'X',
      forward: ['X'],
      backward: [],
      update: [],
      operators: { forward: '·', backward: '' },
    },
  ];
  for (let l = 0; l < depth; l += 1) {
    const s = suffixOf(network, l);
    const a = activationName(network, l + 1);
    const isOutput = l === depth - 1;
    const bias = (name: string, shown: boolean) => (shown ? [name] : []);
    columns.push(
      {
        key: `W${s}`,
        forward: [`W${s}`, ...bias(`B${s}`, network.bias)],
        backward: [`dW${s}`, ...bias(`dB${s}`, trainsBias(network))],
        update: [`W${s}.next`, ...bias(`B${s}.next`, trainsBias(network))],
        operators: { forward: '=', backward: '←' },
      },
      {
        key: `Z${s}`,
        forward: [`Z${s}`],
        backward: [`E${s}`],
        update: [],
        operators: { forward: '→', ...(isOutput ? error : { backward: '=' }) },
      },
      {
        key: a,
        forward: [a],
        backward: [`R'(Z${s})`],
        update: [],
        operators: isOutput
          ? { forward: '−', backward: '⊙' }
          : {
              forward: '·',
              backward: '⊙',
              comesBack: [`E${suffixOf(network, l + 1)}`, `W${suffixOf(network, l + 1)}`],
            },
      },
    );
  }
  columns.push(
    { key: 'Y', forward: ['Y'], backward: ['O-Y'], update: [], operators: { forward: '→', backward: '' } },
    // The cost stands where forward turns into backward.
    { key: 'C', forward: ['C-share'], backward: ['C'], update: [] },
  );
  return columns;
}

function columnsOfColumns(network: Network, error: Omit<Operators, 'forward'>): MatrixColumn[] {
  const depth = network.activations.length;
  const columns: MatrixColumn[] = [];
  const parameter = (name: string, trained: boolean, operators: Operators): MatrixColumn => ({
    key: name,
    forward: [name],
    backward: trained ? [`d${name}`] : [],
    update: trained ? [`${name}.next`] : [],
    operators,
  });
  for (let l = 0; l < depth; l += 1) {
    const s = suffixOf(network, l);
    const input = activationName(network, l);
    const isOutput = l === depth - 1;
    columns.push(parameter(`W${s}`, true, { forward: '·', backward: '' }), {
      key: input,
      forward: [input],
      backward: l === 0 ? [] : [`R'(Z${suffixOf(network, l - 1)})`],
      update: [],
      operators: network.bias ? { forward: '+', backward: '' } : { forward: '=', backward: l === 0 ? '←' : '' },
    });
    if (network.bias) {
      columns.push(parameter(`B${s}`, trainsBias(network), { forward: '=', backward: '←' }));
    }
    columns.push({
      key: `Z${s}`,
      forward: [`Z${s}`],
      backward: [`E${s}`],
      update: [],
      // Its gate and what comes back through it stand on the other side of the gradient: no arrow leads from there.
      operators: { forward: '→', ...(isOutput ? error : { backward: '' }) },
    });
    if (isOutput) {
      columns.push({
        key: 'O',
        forward: ['O'],
        backward: [`R'(Z${s})`],
        update: [],
        operators: { forward: '−', backward: '⊙' },
      });
    }
  }
  // The cost stands where forward turns into backward: below the targets, as wide as they are.
  columns.push({ key: 'Y', forward: ['Y', 'C-share'], backward: ['O-Y', 'C'], update: [] });
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
