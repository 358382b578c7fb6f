import type { RefObject } from 'react';
import { isMore, useScrolled } from './useScrolled.ts';

/**
 * Keeps `data-more-left` and `data-more-right` on a scrolling box while more of its content lies on that side of what is
 * in sight, for a cue that says so. `isThere` says whether there is content.
 */
export function useMoreBeside(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  isThere: boolean,
): void {
  useScrolled(box, content, markBeside, isThere);
}

function markBeside(box: HTMLElement): void {
  box.toggleAttribute('data-more-left', isMore(box.scrollLeft, box.clientWidth));
  box.toggleAttribute('data-more-right', isMore(box.scrollWidth - box.clientWidth - box.scrollLeft, box.clientWidth));
}
