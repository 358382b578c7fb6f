import type { equation } from '../../../i18n/en/equation.ts';
import type { Naming } from '../../../lib/notation.ts';
import type { Widen } from '../../../i18n/index.ts';

/** The panel's part of the catalog. */
export type EquationWords = Widen<typeof equation>;

/** The words with errors called by their δ, where the reader has derivatives for names. */
export function wordsWith(names: Naming, words: EquationWords): EquationWords {
  if (names === 'article') return words;
  const { titles, meanings, delta } = words;
  return { ...words, titles: { ...titles, E: delta.titles }, meanings: { ...meanings, E: delta.meaning } };
}
