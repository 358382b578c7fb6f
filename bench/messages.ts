import type { Problem } from '../src/engine/types.ts';
import type { Intermediates } from './contract.ts';

/** What the page asks of a contender's worker, one request at a time; the first is `create`. */
export type BenchRequest =
  | { readonly type: 'create'; readonly contender: string; readonly problem: Problem }
  /** The numbers after so many iterations from the start, by a run of its own. */
  | { readonly type: 'check'; readonly iterations: number }
  /** Iterates for about so long. */
  | { readonly type: 'round'; readonly durationMs: number };

/** The answer to `check`. */
export interface CheckAnswer {
  readonly cost: number;
  readonly intermediates: Intermediates;
}

/** The answer to `round`. */
export interface RoundAnswer {
  readonly iterations: number;
  readonly elapsedMs: number;
}

/** What comes back, in the order of the requests. */
export type BenchAnswer =
  | { readonly type: 'created' }
  | ({ readonly type: 'checked' } & CheckAnswer)
  | ({ readonly type: 'timed' } & RoundAnswer)
  | { readonly type: 'failed'; readonly message: string };
