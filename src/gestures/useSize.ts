import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SizeOptions {
  /** False while it is not to be asked for: at once, it would have everything around it laid out before that is painted. */
  readonly isWanted?: boolean;
  /** Whether what is first drawn in it is drawn in slices, between which the browser can answer. */
  readonly inSlices?: boolean;
}

/** The inner size of an element in CSS pixels, kept true while it changes; undefined before it is laid out. */
export function useSize(
  ref: RefObject<HTMLElement | null>,
  { isWanted = true, inSlices = false }: SizeOptions = {},
): Size | undefined {
  const [size, setSize] = useState<Size>();
  const isFirst = useRef(inSlices);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!isWanted || !element) return undefined;
    const read = () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      const change = () =>
        setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
      // To a change of its size it answers at once.
      if (isFirst.current) startTransition(change);
      else change();
    };
    // Asked for now, it would have all that has just been drawn laid out within this task; the observer tells it in the
    // coming frame, when that is laid out in any case.
    if (!isFirst.current) read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isWanted]);
  useLayoutEffect(() => {
    if (size) isFirst.current = false;
  }, [size]);
  return size;
}
