import type { RefObject } from 'react';
import { MORE_PX, useScrolled } from './useScrolled.ts';

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
  box.toggleAttribute('data-more-left', box.scrollLeft > MORE_PX);
  box.toggleAttribute('data-more-right', box.scrollWidth - box.clientWidth - box.scrollLeft > MORE_PX);
}
