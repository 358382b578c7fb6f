import { parseCellId, type Network } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assert } from '../../../lib/assert.ts';
import { showNumber, type NumberStyle } from '../../../lib/numbers/index.ts';
import type { Explanation } from './explain.ts';
import { neuronWords } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import type { EquationWords } from './words.ts';

/** What a closed gate means where it stops something that is not 0; undefined where it stops nothing. */
export function blockedWords(
  { id, gate }: Explanation,
  network: Network,
  { words, style }: { readonly words: EquationWords; readonly style: NumberStyle },
): string | undefined {
  if (!gate?.blocked) return undefined;
  const cell = parseCellId(id);
  assert(cell !== undefined, `"${id}" is no cell name.`);
  const { row: sample, col } = cell;
  if (gate.blocked.by === 'miss') {
    return fill(words.blockedMiss, { n: col, sample, miss: showNumber(gate.blocked.miss, style).text });
  }
  const { layer } = specOf(network, 1, cell.matrix);
  return fill(words.blockedError, { sample, neuron: neuronWords(network, layer + 1, col, words) });
}
