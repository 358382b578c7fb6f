import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What is read, and how far below the sheet's upper edge it stands. */
interface Reading {
  readonly about: string | undefined;
  readonly element?: Element;
  readonly offset?: number;
}

/**
 * Another number's explanation is read from its beginning, also by who was far down in the one before; of the same one,
 * what one reads stays where it is in the sheet, as when the device is turned, and turned back.
 */
export function useReadingPlace(
  sheet: RefObject<HTMLElement | null>,
  isLifted: boolean,
  about: string | undefined,
): void {
  const read = useRef<Reading>({ about });
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!isLifted || !current) return undefined;
    let width = widthsOf(current);
    let restored: number | undefined;
    const restore = () => {
      const { element, offset = 0 } = read.current;
      if (element?.isConnected) current.scrollBy({ top: offsetIn(current, element) - offset });
      width = widthsOf(current);
      restored = current.scrollTop;
    };
    // What a new width has moved, and what was moved back, the reader has not.
    const keep = () => {
      if (widthsOf(current) !== width || current.scrollTop === restored) return;
      restored = undefined;
      read.current = { about, ...(current.scrollTop > 0 && readIn(current)) };
    };
    if (read.current.about === about) restore();
    else {
      read.current = { about };
      current.scrollTo({ top: 0 });
      restored = 0;
    }
    // It also grows with what is unfolded in it, which moves nothing that is read.
    const observer = new ResizeObserver(() => widthsOf(current) !== width && restore());
    observer.observe(current);
    current.addEventListener('scroll', keep, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', keep);
    };
  }, [isLifted, about, sheet]);
}

/** Those that change when the device is turned: the sheet's, and the window's, half of which may be the other's. */
function widthsOf({ clientWidth }: HTMLElement): string {
  return `${clientWidth} of ${innerWidth}`;
}

function offsetIn(sheet: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
}

/** What has the focus, where it is in sight; else what stands in the middle. */
function readIn(sheet: HTMLElement): Pick<Reading, 'element' | 'offset'> {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const { activeElement } = document;
  const isInSight = (element: Element) => {
    const offset = offsetIn(sheet, element);
    return offset >= 0 && offset < height;
  };
  if (activeElement && holds(sheet, activeElement) && isInSight(activeElement)) return placeIn(sheet, activeElement);
  const middle = document.elementFromPoint(left + width / 2, top + height / 2);
  return middle && holds(sheet, middle) ? placeIn(sheet, middle) : {};
}

function holds(sheet: HTMLElement, element: Element): boolean {
  return element !== sheet && sheet.contains(element);
}

function placeIn(sheet: HTMLElement, element: Element): Pick<Reading, 'element' | 'offset'> {
  return { element, offset: offsetIn(sheet, element) };
}
