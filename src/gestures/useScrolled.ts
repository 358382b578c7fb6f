import { useEffect, type RefObject } from 'react';

/**
 * Calls `look` with a scrolling box when it or its content has just been laid out and whenever it is scrolled: to ask for
 * sizes then costs no layout of its own. `look` is the same function throughout; `isThere` says whether there is content.
 */
export function useScrolled(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  look: (box: HTMLElement) => void,
  isThere = true,
): void {
  useEffect(() => {
    const element = box.current;
    if (!isThere || !element || !content.current) return undefined;
    const onChange = () => look(element);
    const observer = new ResizeObserver(onChange);
    observer.observe(element);
    observer.observe(content.current);
    element.addEventListener('scroll', onChange, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onChange);
    };
  }, [box, content, look, isThere]);
}

/**
 * Whether so many pixels beyond what is in sight of a box of this size are more than the room around its content: that
 * is up to 12 in a panel, and a share of the box where text is as large as a projector needs.
 */
export function isMore(beyond: number, size: number): boolean {
  return beyond > Math.max(12, 0.03 * size);
}
