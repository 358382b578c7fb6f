import { lazy, Suspense, useState } from 'react';
import type { Shown } from '../../store/index.ts';
import type { TrainingState } from './TrainingStateText.tsx';

const TrainingStateText = lazy(async () => ({
  default: (await import('./TrainingStateText.tsx')).TrainingStateText,
}));

/**
 * What can be said about how training goes, and what to do about it; nothing while all is well. It speaks of whole
 * passes: until the one on screen has come to its cost, what was said of the one before it stays.
 */
export function TrainingNote({ shown }: { readonly shown: Shown }) {
  const [whole, setWhole] = useState<Shown>();
  // One whose numbers end before its cost has no more to come; one that was seen whole is gone back in.
  const isWhole = shown.nonFinite !== undefined || shown.costSeen >= shown.place.iteration;
  const known = isWhole ? shown : whole && isNext(shown, whole) ? whole : undefined;
  if (known !== whole) setWhole(known);
  const state = known && stateOf(known);
  // Its own boundary: while the words come, what is known of the pass is to stay.
  return <Suspense>{state && <TrainingStateText state={state} shown={known} />}</Suspense>;
}

function isNext({ runKey, trace }: Shown, before: Shown): boolean {
  return runKey === before.runKey && trace.iteration === before.trace.iteration + 1;
}

function stateOf({ diagnosis }: Shown): TrainingState | undefined {
  const { stuck, trend, deadNeurons, saturatedNeurons } = diagnosis;
  if (stuck) return 'stuck';
  if (trend === 'diverging' || trend === 'oscillating') return trend;
  if (deadNeurons.length > 0) return 'dead';
  if (saturatedNeurons.length > 0) return 'saturated';
  return trend === 'settled' ? trend : undefined;
}
