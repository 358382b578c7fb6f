import { useEffect, type RefObject } from 'react';

/**
 * Calls `onPick` with the public name of a cell that is clicked or tapped anywhere in an element. For numbers in a
 * drawing that stand too close together to be buttons of their own; where they have room, they are buttons.
 */
export function useCellPick(area: RefObject<HTMLElement | null>, onPick: (cell: string) => void): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const pick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button, input')) return;
      const cell =
        target.closest('[data-cell]')?.getAttribute('data-cell') ??
        target.closest('[data-edge]')?.getAttribute('data-edge') ??
        target.closest('[data-label]')?.getAttribute('data-label');
      if (cell) onPick(cell);
    };
    element.addEventListener('click', pick);
    return () => element.removeEventListener('click', pick);
  }, [area, onPick]);
}
