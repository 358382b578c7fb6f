import { range } from '../../lib/range.ts';
import { traitsOf } from './activations.ts';
import type { Cell } from './cells.ts';
import { matrixSpec, trainsBias, type MatrixSpec } from './matrices.ts';
import { activationName, depthOf, suffixOf, type Network } from './names.ts';

/**
 * The cells in whose formulas one cell stands, in the order in which a pass makes them: the reverse of `operandsOf`.
 * A weight stands in the weighted inputs of its column for every sample, in the errors that pass back through it and
 * in its own update; an input in the weighted inputs of its row and in the gradients of its weights. Some
 * layers take their slope from the activation, others from the weighted input. Empty for a cell that the network has not.
 */
export function consequencesOf(network: Network, m: number, cell: Cell): Cell[] {
  const spec = matrixSpec(network, m, cell.matrix);
  if (!spec || cell.row > spec.rows || cell.col > spec.cols) return [];
  const { row, col } = cell;
  const depth = depthOf(network);
  const width = (layer: number) => range(1, network.layers[layer]!);
  const samples = range(1, m);
  const isOneSample = m === 1;
  const at = (matrix: string, r: number, c: number): Cell => ({ matrix, row: r, col: c });
  const takesSlopeFromActivation = (layer: number) => traitsOf(network.activations[layer]!).slopeFrom === 'a';

  /** Where the activations of network layer `layer` go: into the next layer's Z and its weights' gradients. */
  const ofActivation = (layer: number): Cell[] => {
    const s = suffixOf(network, layer);
    return [...width(layer + 1).map((j) => at(`Z${s}`, row, j)), ...width(layer + 1).map((j) => at(`dW${s}`, col, j))];
  };

  const { kind, layer }: MatrixSpec = spec;
  const s = layer < 0 ? '' : suffixOf(network, layer);
  switch (kind) {
    case 'X':
      return ofActivation(0);
    case 'W':
      return [
        ...samples.map((i) => at(`Z${s}`, i, col)),
        ...(layer > 0 ? samples.map((i) => at(`E${suffixOf(network, layer - 1)}`, i, row)) : []),
        at(`W${s}.next`, row, col),
      ];
    case 'B':
      return [...samples.map((i) => at(`Z${s}`, i, col)), ...(trainsBias(network) ? [at(`B${s}.next`, 1, col)] : [])];
    case 'Z': {
      const activation = at(activationName(network, layer + 1), row, col);
      return takesSlopeFromActivation(layer) ? [activation] : [activation, at(`R'(Z${s})`, row, col)];
    }
    case 'A':
      return [
        ...(layer + 1 < depth ? ofActivation(layer + 1) : [at('O-Y', row, col)]),
        ...(takesSlopeFromActivation(layer) ? [at(`R'(Z${s})`, row, col)] : []),
      ];
    case 'Y':
      return [at('O-Y', row, col)];
    case 'O-Y':
      return [at('C-share', row, 1), ...(isOneSample ? [at('C', 1, 1)] : []), at(`E${s}`, row, col)];
    case 'C-share':
      return isOneSample ? [] : [at('C', 1, 1)];
    case 'C':
      return [];
    case "R'":
      return [at(`E${s}`, row, col)];
    case 'E':
      return [
        ...(layer > 0 ? width(layer).map((j) => at(`E${suffixOf(network, layer - 1)}`, row, j)) : []),
        ...width(layer).map((j) => at(`dW${s}`, j, col)),
        ...(trainsBias(network) ? [at(`dB${s}`, 1, col)] : []),
      ];
    case 'dW':
      return [at(`W${s}.next`, row, col)];
    case 'dB':
      return [at(`B${s}.next`, 1, col)];
    case 'W.next':
    case 'B.next':
      return [];
  }
}
