import { useEffect, useRef, type RefObject } from 'react';

/** The number, or the label of one, that was pressed last, as long as nothing else was pressed. */
export function usePressed(): RefObject<Element | undefined> {
  const pressed = useRef<Element>(undefined);
  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      pressed.current =
        target instanceof Element ? (target.closest('[data-cell], [data-label]') ?? undefined) : undefined;
    };
    document.addEventListener('click', press, { capture: true });
    return () => document.removeEventListener('click', press, { capture: true });
  }, []);
  return pressed;
}
