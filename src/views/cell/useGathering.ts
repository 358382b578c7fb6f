import { useMemo, useSyncExternalStore } from 'react';
import { cellId, termsOf } from '../../engine/catalog/index.ts';
import { useMedia } from '../../gestures/useMedia.ts';
import { MAX_GATHERED, termsGathered, type Gathering } from '../../scene/index.ts';
import {
  cellInMaking,
  currentStep,
  isNewest,
  selectGrain,
  useLab,
  useLabStore,
  type Shown,
} from '../../store/index.ts';

/** A cell whose terms come one by one. */
export interface CellGathering extends Gathering {
  readonly cell: string;
  /** How many of its terms have arrived. */
  readonly gathered: number;
}

const ALL = Infinity;

/** How far the cell that is being made has been gathered; undefined when it is whole, and where nothing moves. */
export function useGathering(shown: Shown | undefined): CellGathering | undefined {
  const grain = useLab(selectGrain);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const { playhead, state } = useLabStore();
  const making = useMemo(
    () => (shown && grain === 'cell' && !still ? gatheringOf(shown) : undefined),
    [shown, grain, still],
  );
  // Rendered once a term, not once a frame. The time of the step that follows is not this one's.
  const count = () => (shown && making && isNewest(state.getState(), shown) ? termsGathered(playhead.t, making) : ALL);
  const gathered = useSyncExternalStore(playhead.subscribe, count, count);
  return making && gathered < making.count ? { ...making, gathered } : undefined;
}

/** How the cell in making is gathered; undefined where it has but one term, or too many to be seen one by one. */
export function gatheringOf(shown: Shown): (Gathering & { readonly cell: string }) | undefined {
  const cell = cellInMaking(shown);
  if (!cell) return undefined;
  const { network, data } = shown.lab;
  const count = termsOf(network, data.X.length, cell).length;
  if (count < 2 || count > MAX_GATHERED) return undefined;
  const { kind } = currentStep(shown);
  // Of the products that are sums, E·Wᵀ and Aᵀ·E have a transposed factor.
  return { cell: cellId(cell), count, turns: kind === 'E' || kind === 'dW' };
}
