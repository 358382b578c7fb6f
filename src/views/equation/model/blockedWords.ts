import { cellId, parseCellId, type Network } from '../../../engine/catalog/index.ts';
import { fill } from '../../../i18n/fill.ts';
import { assert } from '../../../lib/assert.ts';
import type { Explanation } from './explain.ts';
import { neuronWords } from './layerWords.ts';
import { specOf } from './matrixSymbol.ts';
import type { NumberWriter } from './numberWriter.ts';
import type { EquationWords } from './words.ts';

/** What a gate means that stops something which is not 0, closed or exactly at zero; undefined where it stops nothing. */
export function blockedWords(
  { id, gate }: Explanation,
  network: Network,
  { words, writer }: { readonly words: EquationWords; readonly writer: NumberWriter },
): string | undefined {
  if (!gate?.blocked) return undefined;
  const cell = parseCellId(id);
  assert(cell !== undefined, `"${id}" is no cell name.`);
  const { row: sample, col } = cell;
  const atZero = gate.state === 'at-zero';
  if (gate.blocked.by === 'miss') {
    const miss = { kind: 'cell', id: cellId({ ...cell, matrix: 'O-Y' }), value: gate.blocked.miss } as const;
    return fill(atZero ? words.blockedMissAtZero : words.blockedMiss, {
      n: col,
      sample,
      miss: writer.write(miss).text,
    });
  }
  const { layer } = specOf(network, 1, cell.matrix);
  return fill(atZero ? words.blockedErrorAtZero : words.blockedError, {
    sample,
    neuron: neuronWords(network, layer + 1, col, words),
  });
}
