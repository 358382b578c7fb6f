import { useEffect, type RefObject } from 'react';
import { footBars, footPx } from './footBars.ts';
import type { SheetPlace } from './useSheetPlace.ts';

/**
 * Tells the style sheets how high the foot of the window is and the sheet above it, so that what has the focus, and the
 * end of the page, can be scrolled out from under them.
 */
export function useSheetRoom(sheet: RefObject<HTMLElement | null>, at: SheetPlace, isLifted: boolean): void {
  useEffect(() => {
    const { current } = sheet;
    if (!isLifted || !current) return undefined;
    const { style } = document.documentElement;
    const bars = footBars();
    const measure = () => {
      style.setProperty('--foot-h', `${footPx(bars)}px`);
      style.setProperty('--sheet-h', at === 'side' ? '0px' : `${current.offsetHeight}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const measured of [current, ...bars]) observer.observe(measured);
    return () => {
      observer.disconnect();
      style.removeProperty('--foot-h');
    };
  }, [isLifted, at, sheet]);
  // The room stays as long as it may be lifted again, else the page's end would jump.
  const isWanted = at !== undefined;
  useEffect(() => () => void document.documentElement.style.removeProperty('--sheet-h'), [isWanted]);
}
