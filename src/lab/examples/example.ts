import type { Lab } from '../types.ts';

/** Where an example comes from, as it is cited. */
export interface Source {
  readonly author: string;
  readonly title: string;
  readonly year?: number;
  /** The part of it: a chapter, an example. */
  readonly part?: string;
}

/** What to know when the source printed other numbers: the key of its sentence, and the figures in it. */
export interface Note {
  readonly key: string;
  readonly printed: readonly number[];
  readonly exact: readonly number[];
}

/** A built-in lab: its name in links, the lab itself and its source. */
export interface Example {
  readonly name: string;
  readonly lab: Lab;
  readonly source: Source;
  readonly note?: Note;
}
