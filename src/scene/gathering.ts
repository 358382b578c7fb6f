import { during } from './during.ts';
import type { PulseMover, Span } from './types.ts';

/** A sum of more terms than this is gathered at once: one by one each would be there too short to be seen. */
export const MAX_GATHERED = 12;
/** Before its products are made, a factor that is transposed turns: so long, as a share of the whole. */
const TURN = 0.25;

/** How a cell's terms come one after the other: how many, and whether a factor is transposed first. */
export interface Gathering {
  readonly count: number;
  readonly turns: boolean;
}

/** When a term (from 1) of a sum is on its way, as a part of the progress from 0 to 1. */
export function termSpan(term: number, { count, turns }: Gathering): Span {
  const start = turns ? TURN : 0;
  const share = (1 - start) / count;
  return [start + (term - 1) * share, start + term * share];
}

/** How many terms have arrived at progress t. */
export function termsGathered(t: number, gathering: Gathering): number {
  let gathered = 0;
  while (gathered < gathering.count && t >= termSpan(gathered + 1, gathering)[1] - Number.EPSILON) gathered += 1;
  return gathered;
}

/** A mover in its turn: it does in a span what it does in the whole, and waits before and after. */
export function inTurn(mover: PulseMover, term: number, gathering: Gathering): PulseMover {
  const [from, to] = termSpan(term, gathering);
  const [own, ownEnd] = mover.span;
  return during([from + own * (to - from), from + ownEnd * (to - from)], (u) =>
    mover(u === 1 ? ownEnd : own + u * (ownEnd - own)),
  );
}
