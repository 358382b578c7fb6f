import { useEffect, type RefObject } from 'react';

/** What a reader may be put down in: it has a name that tells where they are. */
const PLACES = 'section, main, header, footer, dialog, [role=group]';

/**
 * Keeps the focus in the page: when the focused element is taken out of it, as an undo takes a sample away, the focus
 * goes to what was around it. Else a keyboard would begin at the top again, and a screen reader would lose its place.
 */
export function useKeepFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? lineage(target, element) : [];
    };
    const watcher = new MutationObserver(() => {
      const [focused, ...places] = around;
      if (!focused || focused.isConnected) return;
      around = [];
      if (document.activeElement !== document.body) return;
      const place = places.find((one) => one.isConnected && one.matches(PLACES)) ?? element.querySelector('main');
      if (!(place instanceof HTMLElement)) return;
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', remember);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [area]);
}

/** An element and all around it, from within outwards, as far as `last`. */
function lineage(element: Element, last: Element): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at && at !== last; at = at.parentElement) line.push(at);
  return line;
}
