import { fill } from '../../i18n/fill.ts';

/** What is written below the cost: of a batch, which of its samples that is the share of; else how it is made. */
export function costNoteOf(samples: number, sample: number, words: string): string {
  return samples > 1 ? fill(words, { n: sample }) : '½Σ(O−Y)²';
}
