import { useEffect, type RefObject } from 'react';

/**
 * Sets `--wide-text` on a box to the width of a text as long as it is wider than the room around it, as with the text
 * spacing that a reader has set. Otherwise nothing is set, and nothing is laid out for it.
 */
export function useWideText(box: RefObject<HTMLElement | null>, room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [outer, inner] = [box.current, room.current];
    const text = inner?.firstElementChild;
    if (!outer || !inner || !text) return undefined;
    const observer = new ResizeObserver(() => {
      const { width } = text.getBoundingClientRect();
      if (width > inner.clientWidth) outer.style.setProperty('--wide-text', `${width}px`);
      else outer.style.removeProperty('--wide-text');
    });
    for (const observed of [inner, text]) observer.observe(observed);
    return () => observer.disconnect();
  }, [box, room]);
}
