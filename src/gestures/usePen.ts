import { useEffect, useRef, type RefObject } from 'react';
import { createPen, type Pen, type PenOptions } from './pen.ts';

/** Draws over an element for as long as it is in the page. */
export function usePen(area: RefObject<Element | null>, options: PenOptions): void {
  const newest = useRef(options);
  const pen = useRef<Pen>(undefined);
  useEffect(() => {
    newest.current = options;
    pen.current?.update(options);
  });
  useEffect(() => {
    if (!area.current) return undefined;
    const created = createPen(area.current, newest.current);
    pen.current = created;
    return () => {
      pen.current = undefined;
      created.destroy();
    };
  }, [area]);
}
