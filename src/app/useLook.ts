import { useCallback, type RefObject } from 'react';
import { useAttention, type Looked } from '../gestures/useAttention.ts';
import type { LabStore } from '../store/index.ts';

/** Turns the lab's attention to what is looked at in an element: a number, the weight of an edge, a neuron's output. */
export function useLook(area: RefObject<HTMLElement | null>, store: LabStore): void {
  const look = useCallback(
    (looked: Looked | undefined) => {
      const { sample } = store.state.getState();
      store.attend(
        looked && {
          // H[1] is a neuron; its number on screen is H[3,1], for the sample.
          cell: looked.by === 'data-neuron' ? looked.name.replace('[', `[${sample},`) : looked.name,
          withinExplanation: looked.element.closest('[data-explanation]') !== null,
        },
      );
    },
    [store],
  );
  useAttention(area, look);
}
