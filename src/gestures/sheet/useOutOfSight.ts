import { useEffect, useState, type RefObject } from 'react';
import { footBars } from './footBars.ts';
import type { SheetPlace } from './useSheetPlace.ts';
import { watchSight } from './watchSight.ts';

/**
 * The height of a place while it is out of sight, in a window that has a sheet for it; else undefined. It is measured
 * when the place goes, and again when the device is turned.
 */
export function useOutOfSight(place: RefObject<HTMLElement | null>, at: SheetPlace): number | undefined {
  const [heldPx, setHeldPx] = useState<number>();
  useEffect(() => {
    const element = place.current;
    if (at === undefined || !element) return undefined;
    const end = watchSight(element, footBars(), (isInSight) =>
      setHeldPx((held) => (isInSight ? undefined : (held ?? element.getBoundingClientRect().height))),
    );
    return () => {
      end();
      setHeldPx(undefined);
    };
  }, [at, place]);
  return at === undefined ? undefined : heldPx;
}
