import { useEffect, useRef, useState, type RefCallback } from 'react';
import { createScrub, type Scrub, type ScrubOptions } from './scrub.ts';

/**
 * Drag sideways to change a number: the ref of the element that shows it.
 * `<NumberField ref={useScrub({ value, onScrub })} … />`
 */
export function useScrub(options: ScrubOptions): RefCallback<HTMLElement> {
  const [element, ref] = useState<HTMLElement | null>(null);
  const newest = useRef(options);
  const scrub = useRef<Scrub>(undefined);

  useEffect(() => {
    newest.current = options;
    scrub.current?.update(options);
  });

  useEffect(() => {
    if (!element) return undefined;
    const created = createScrub(element, newest.current);
    scrub.current = created;
    return () => {
      scrub.current = undefined;
      created.destroy();
    };
  }, [element]);

  return ref;
}
