import { useEffect, type RefObject } from 'react';

/**
 * Keeps `data-more` on a scrolling box while more of its content lies beyond what is in sight, for a cue that says so:
 * `below`, `left`, `right`, with spaces between. The content's size is asked for when it has just been laid out, or
 * scrolled, and so costs no layout of its own. `isThere` says whether there is content.
 */
export function useMore(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  isThere = true,
): void {
  useEffect(() => {
    const element = box.current;
    if (!isThere || !element || !content.current) return undefined;
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight, scrollLeft, scrollWidth, clientWidth } = element;
      const beyond = {
        below: scrollHeight - clientHeight - scrollTop,
        left: scrollLeft,
        right: scrollWidth - clientWidth - scrollLeft,
      };
      const sides = Object.entries(beyond).flatMap(([side, px]) => (px > TOLERANCE_PX ? [side] : []));
      if (sides.length > 0) element.dataset['more'] = sides.join(' ');
      else delete element.dataset['more'];
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(content.current);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, content, isThere]);
}

/** Less than this is the box's own padding, not a line to read. */
const TOLERANCE_PX = 12;
