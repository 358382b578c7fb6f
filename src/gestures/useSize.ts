import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The inner size of an element in CSS pixels, kept true while it changes; undefined before it is laid out, and until it
 * is wanted: asked for at once, it would have everything around it laid out before that is painted.
 */
export function useSize(ref: RefObject<HTMLElement | null>, wanted = true): Size | undefined {
  const [size, setSize] = useState<Size>();
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!wanted || !element) return undefined;
    const read = () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      const change = () =>
        setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
      // What is first drawn in it is drawn in slices; to a change of its size it answers at once.
      if (isFirst.current) startTransition(change);
      else change();
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, wanted]);
  useLayoutEffect(() => {
    if (size) isFirst.current = false;
  }, [size]);
  return size;
}
