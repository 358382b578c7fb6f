import { fill } from '../../../i18n/fill.ts';
import type { EquationWords } from './words.ts';

/** Where a number comes from that is made from no others in this iteration. */
export function sourceWords(id: string, kind: 'given' | 'carried', iteration: number, words: EquationWords): string {
  if (kind === 'carried') return fill(words.carried, { n: iteration - 1 });
  if (id.startsWith('X')) return words.givenInput;
  return id.startsWith('Y') ? words.givenTarget : words.givenParameter;
}
