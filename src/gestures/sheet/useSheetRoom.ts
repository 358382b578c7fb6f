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
      const foot = footPx(bars);
      const height = at === 'side' ? 0 : current.offsetHeight;
      style.setProperty('--foot-h', `${foot}px`);
      style.setProperty('--sheet-h', `${height}px`);
      // At the page's end the bars are in their own places, and the sheet stays as high as it was above them.
      style.setProperty('--sheet-room', `${height && height + foot}px`);
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
  useEffect(
    () => () => {
      for (const name of ['--sheet-h', '--sheet-room']) document.documentElement.style.removeProperty(name);
    },
    [isWanted],
  );
}
