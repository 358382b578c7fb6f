import { useEffect, type RefObject } from 'react';

/**
 * Keeps `data-more` on a scrolling box while more of its content lies below what is in sight, for a cue that says so.
 * The content's size is asked for when it has just been laid out, or scrolled, and so costs no layout of its own.
 */
export function useMoreBelow(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !content.current) return undefined;
    const look = () => {
      const below = element.scrollHeight - element.clientHeight - element.scrollTop;
      element.toggleAttribute('data-more', below > TOLERANCE_PX);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(content.current);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, content]);
}

/** Less than this is the box's own padding, not a line to read. */
const TOLERANCE_PX = 12;
