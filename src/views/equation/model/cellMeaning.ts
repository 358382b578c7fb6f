import { parseCellId, type Cell, type MatrixSpec, type Network } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assert } from '../../../lib/assert.ts';
import { assertNever } from '../../../lib/assertNever.ts';
import { ARTICLE_NOTATION, type Notation } from '../../../lib/notation.ts';
import { cellLabel } from '../../cell/cellLabel.ts';
import { neuronWords } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import type { EquationWords } from './words.ts';

/**
 * What a number is, in words: `H[3,1]` is "activation of hidden neuron 1 for sample 3".
 * Throws when the network has no such cell.
 */
export function cellMeaning(network: Network, m: number, id: string, words: EquationWords): string {
  const cell = parseCellId(id);
  assert(cell !== undefined, `"${id}" is no cell name.`);
  return meaningOf(cell, specOf(network, m, cell.matrix), network, words);
}

function meaningOf({ row, col }: Cell, { kind, layer }: MatrixSpec, network: Network, words: EquationWords): string {
  const { meanings } = words;
  const neuron = () => neuronWords(network, layer + 1, col, words);
  switch (kind) {
    case 'X':
    case 'Y':
      return fill(meanings[kind], { n: col, sample: row });
    case 'W':
    case 'dW':
    case 'W.next':
      return fill(meanings[kind], { from: neuronWords(network, layer, row, words), to: neuron() });
    case 'B':
    case 'dB':
    case 'B.next':
      return fill(meanings[kind], { neuron: neuron() });
    case 'Z':
    case 'A':
    case 'O-Y':
    case "R'":
    case 'E':
      return fill(meanings[kind], { neuron: neuron(), sample: row });
    case 'C':
      return meanings.C;
    case 'C-share':
      return fill(meanings['C-share'], { sample: row });
    default:
      return assertNever(kind);
  }
}

/** As {@link cellMeaning}, with name and value before it: "H[3,1], 1.5, activation of hidden neuron 1 for sample 3". */
export function operandName(
  { network, data }: { readonly network: Network; readonly data: { readonly X: readonly unknown[] } },
  { id, text }: { readonly id: string; readonly text: string },
  words: EquationWords,
  notation: Notation = ARTICLE_NOTATION,
): string {
  const meaning = cellMeaning(network, data.X.length, id, words);
  return fill(words.operand, { cell: cellLabel(id, notation), value: text, meaning });
}
