import { useEffect, useRef, type RefObject } from 'react';
import { whenLaidOut } from './whenLaidOut.ts';

/**
 * Brings the part of a scrolling box that matches `selector` into view whenever `key` changes, if the box has to
 * scroll at all. Whether it has to is noted when it is laid out: to ask at each change would lay it out once more.
 * A box that scrolls sideways has `data-sideways`, by which the style sheet gives a finger the way.
 * `covered` is how many pixels along the box's edges something may lie over.
 */
export function useKeepInView(box: RefObject<HTMLElement | null>, selector: string, key: string, covered = 0): void {
  const overflows = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      overflows.current = scrollWidth > clientWidth || scrollHeight > clientHeight;
      // Sizes are rounded: a pixel is none.
      element.toggleAttribute('data-sideways', scrollWidth > clientWidth + 1);
      if (overflows.current) bringIntoView(element, selector, covered);
    });
    for (const observed of [element, ...element.children]) observer.observe(observed);
    return () => observer.disconnect();
  }, [box, selector, covered]);
  useEffect(() => {
    const element = box.current;
    return element && overflows.current
      ? whenLaidOut(element, () => bringIntoView(element, selector, covered))
      : undefined;
  }, [box, selector, key, covered]);
}

/** Brings the part of a scrolling box that matches `selector` into view, once for each `selector`; undefined brings none. */
export function useBringIntoView(box: RefObject<HTMLElement | null>, selector: string | undefined): void {
  useEffect(() => {
    const element = box.current;
    if (!element || selector === undefined) return undefined;
    return whenLaidOut(element, () => bringIntoView(element, selector));
  }, [box, selector]);
}

/** What comes into sight has so much room to the box's edge: for the ring around it, and for the end of what scrolls. */
const AROUND_PX = 12;

/** Scrolls the box alone: what the reader has scrolled around it stays where they have it. */
function bringIntoView(box: Element, selector: string, covered = 0): void {
  const part = box.querySelector(selector);
  if (!part) return;
  const outer = box.getBoundingClientRect();
  // A name may stand beside what it names; what is not laid out stands nowhere.
  const beside = [...part.children].map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
  const inner = [part.getBoundingClientRect(), ...beside];
  const extent = (from: 'left' | 'top', to: 'right' | 'bottom'): Range => [
    Math.min(...inner.map((rect) => rect[from])),
    Math.max(...inner.map((rect) => rect[to])),
  ];
  box.scrollBy(
    overshoot(extent('left', 'right'), [outer.left + covered, outer.right - covered]),
    overshoot(extent('top', 'bottom'), [outer.top + covered, outer.bottom - covered]),
  );
}

type Range = readonly [from: number, to: number];

/** By how much a range must move to lie within another, with room around it; 0 when it does lie within. */
function overshoot([from, to]: Range, [first, last]: Range): number {
  if (from < first) return from - first - AROUND_PX;
  return to > last ? Math.max(0, Math.min(to - last + AROUND_PX, from - first - AROUND_PX)) : 0;
}
