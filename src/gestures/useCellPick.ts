import { useEffect, type RefObject } from 'react';

/**
 * Calls `onPick` with the public name of a cell that is clicked or tapped anywhere in an element. For numbers that are
 * no buttons of their own: those in a drawing stand too close together, and those that the person sets are fields.
 */
export function useCellPick(area: RefObject<HTMLElement | null>, onPick: (cell: string) => void): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const pick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button')) return;
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
