import type { EquationWords } from '../../../i18n/index.ts';
import type { Naming } from '../../../lib/notation.ts';

/** The panel's part of the catalog. */
export type { EquationWords };

/** The words with errors called by their δ, where the reader has derivatives for names. */
export function wordsWith(names: Naming, words: EquationWords): EquationWords {
  if (names === 'article') return words;
  const { titles, meanings, delta } = words;
  return { ...words, titles: { ...titles, E: delta.titles }, meanings: { ...meanings, E: delta.meaning } };
}
