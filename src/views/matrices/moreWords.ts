import { fillCount } from '../../i18n/plural.ts';
import type { Parts } from '../../i18n/types.ts';
import type { SampleLines } from '../../lib/notation.ts';
import type { ShownLines } from './shownLines.ts';

/** How many rows and columns are left out; where these are samples, also that one may be chosen. */
export function moreWords(
  { moreRows, moreCols }: Pick<ShownLines, 'moreRows' | 'moreCols'>,
  samples: SampleLines | undefined,
  words: Parts['outline'],
): string[] {
  const rows = samples === 'rows' ? words.moreRows : words.moreNeuronRows;
  const cols = samples === 'columns' ? words.moreSampleColumns : words.moreColumns;
  return [
    ...(moreRows > 0 ? [fillCount(rows, moreRows, { n: moreRows })] : []),
    ...(moreCols > 0 ? [fillCount(cols, moreCols, { n: moreCols })] : []),
  ];
}
