import type { RefObject } from 'react';
import { isMore, useScrolled } from './useScrolled.ts';

/**
 * Keeps `data-more` on a scrolling box while more of its content lies below what is in sight, for a cue that says so.
 */
export function useMoreBelow(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): void {
  useScrolled(box, content, markBelow);
}

function markBelow(box: HTMLElement): void {
  box.toggleAttribute('data-more', isMore(box.scrollHeight - box.clientHeight - box.scrollTop, box.clientHeight));
}
