import { useMemo } from 'react';
import { useAfterPaint } from '../gestures/useAfterPaint.ts';
import type { Shown } from '../store/index.ts';

export interface Turns {
  /** What the network draws: a pass and step; and the sample that the stage shows, from 1. */
  readonly drawn: { readonly shown: Shown; readonly sample: number } | undefined;
  /** What is explained; undefined at the very first. */
  readonly explained: Shown | undefined;
  /** The moment that the marks in the matrices show. Forward matrices that are still to come in it have been emptied. */
  readonly marked: Shown | undefined;
  /** The moment for which all matrices still to come have been emptied, and which fields of parameters hold out of sight. */
  readonly settled: Shown | undefined;
  /** What is shown everywhere; undefined while the parts of the page show different moments. */
  readonly everywhere: Shown | undefined;
}

/**
 * Gives each part of the page its turn at a step, so that the first sign of a press comes soon and no frame has too
 * much to do: the place and the matrices are drawn at once, the network a frame later, in the one after it what is said
 * of the step, and then what is lit in the matrices. What a new iteration empties, unseen by then, is taken out with that
 * and, as it is too much for one frame, in the last.
 * Numbers that come in another way than by a step (an edit, training, another lab) come in matrices and network at
 * once, and are explained a frame later. The stage turns to another sample with the network: a number of that sample
 * that is chosen is explained before.
 */
export function useTurns(shown: Shown | undefined, sample: number, training: boolean): Turns {
  const now = useMemo(() => shown && { shown, sample }, [shown, sample]);
  // A key that is held down leaves no time between: the network keeps up with the matrices.
  const before = useAfterPaint(now, { inSlices: false });
  const drawn = before && !training && isStep(before.shown, shown) ? before : now;
  const explained = useNextTurn(drawn?.shown);
  const marked = useNextTurn(explained);
  const settled = useNextTurn(marked);
  const isEverywhere = [explained, marked, settled].every((one) => one === drawn?.shown);
  return { drawn, explained, marked, settled, everywhere: isEverywhere ? settled : undefined };
}

/** True when one gets from one to the other within an iteration, or to the one beside it. */
function isStep({ trace, runKey }: Shown, to: Shown | undefined): boolean {
  return to?.runKey === runKey && Math.abs(to.trace.iteration - trace.iteration) <= 1;
}

/** What is shown in the turn before, a frame later; at once where it is of another network. */
function useNextTurn(shown: Shown | undefined): Shown | undefined {
  const before = useAfterPaint(shown);
  return before && shown && before.lab.network !== shown.lab.network ? shown : before;
}
