import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Another number's explanation is read from its beginning, also by who was far down in the one before; the same one goes
 * on from where one was, as when the device was turned.
 */
export function useReadingPlace(
  sheet: RefObject<HTMLElement | null>,
  isLifted: boolean,
  about: string | undefined,
): void {
  const read = useRef({ about, top: 0 });
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!isLifted || !current) return undefined;
    const keep = () => (read.current = { about, top: current.scrollTop });
    current.scrollTo({ top: read.current.about === about ? read.current.top : 0 });
    keep();
    current.addEventListener('scroll', keep, { passive: true });
    return () => current.removeEventListener('scroll', keep);
  }, [isLifted, about, sheet]);
}
