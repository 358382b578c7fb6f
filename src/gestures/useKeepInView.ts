import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings the part of a scrolling box that matches `selector` into view whenever `key` changes, if the box has to
 * scroll at all. Whether it has to is noted when it is laid out: to ask at each change would lay it out once more.
 */
export function useKeepInView(box: RefObject<HTMLElement | null>, selector: string, key: string): void {
  const overflows = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      overflows.current = scrollWidth > clientWidth || scrollHeight > clientHeight;
      if (overflows.current) bringIntoView(element, selector);
    });
    for (const observed of [element, ...element.children]) observer.observe(observed);
    return () => observer.disconnect();
  }, [box, selector]);
  useEffect(() => {
    if (box.current && overflows.current) bringIntoView(box.current, selector);
  }, [box, selector, key]);
}

function bringIntoView(box: Element, selector: string): void {
  box.querySelector(selector)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
