import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Shows a sheet that has the attribute `popover`. Tab goes from the number that was pressed into it and from its end on
 * from there, wherever the sheet stands in the document, in browsers that know where a popover came from; in others the
 * sheet is reached where it stands.
 */
export function useLift(
  sheet: RefObject<HTMLElement | null>,
  isLifted: boolean,
  pressed: RefObject<Element | undefined>,
): void {
  const cameFrom = useRef<HTMLElement>(undefined);
  // After each rendering: the attribute may have been away for a moment, and another number may have been pressed.
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!isLifted || !current) return;
    const number = pressed.current;
    const source = number instanceof HTMLElement && !current.contains(number) ? number : undefined;
    if (current.matches(':popover-open')) {
      if (source === undefined || source === cameFrom.current) return;
      current.hidePopover();
    }
    current.showPopover(source && { source });
    cameFrom.current = source;
  });
}
