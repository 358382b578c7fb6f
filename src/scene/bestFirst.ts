/** Something that may come out, as far as it is known, and what it promises to be worth. */
export type Attempt<T> = Unfinished<T> | { readonly most: number; readonly found: T };

export interface Unfinished<T> {
  readonly most: number;
  /** Finds out a little more, in small pieces; undefined when nothing comes of it. */
  readonly further: () => Generator<void, Attempt<T> | undefined>;
}

/**
 * What is worth the most of all that may come out of these attempts: it always goes on with the one that promises the
 * most, and so most of the others are never looked into. That is right while no attempt turns out to be worth more than
 * it had promised (best-first search with an admissible bound, as in A*). It may rest wherever it yields.
 * @param attempts of which something comes out of at least one
 */
export function* bestFirst<T>(attempts: readonly Attempt<T>[]): Generator<void, T> {
  const open = attempts.toSorted((a, b) => b.most - a.most);
  for (;;) {
    const attempt = open.shift()!;
    if ('found' in attempt) return attempt.found;
    const known = yield* attempt.further();
    if (!known) continue;
    const behind = open.findIndex(({ most }) => most < known.most);
    open.splice(behind < 0 ? open.length : behind, 0, known);
  }
}
