import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

export interface CloseOptions {
  readonly isLifted: boolean;
  /** The public name of the number that it explains. */
  readonly about: string | undefined;
  readonly onClose: () => void;
}

/** What closes a sheet, as Escape does while it is lifted; the focus goes back to the number that it explains. */
export function useCloseSheet(
  sheet: RefObject<HTMLElement | null>,
  { isLifted, about, onClose }: CloseOptions,
): () => void {
  const close = () => {
    const hadFocus = sheet.current?.contains(document.activeElement) === true;
    onClose();
    if (hadFocus) numberOutside(sheet.current, about)?.focus({ preventScroll: true });
  };
  const newestClose = useRef(close);
  useEffect(() => {
    newestClose.current = close;
  });
  // As soon as it is seen it can be closed.
  useLayoutEffect(() => {
    if (!isLifted) return undefined;
    const press = (event: KeyboardEvent) => {
      const isForAnother = event.target instanceof Element && event.target.closest('dialog, [role="menu"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isForAnother) newestClose.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isLifted]);
  return close;
}

/** Where a number stands beside its explanation and can have the focus. */
function numberOutside(sheet: Element | null, about: string | undefined): HTMLElement | undefined {
  if (about === undefined) return undefined;
  const shown = [...document.querySelectorAll(`[data-cell="${CSS.escape(about)}"]`)];
  return (
    shown
      .filter((one) => !sheet?.contains(one))
      .map((one) => (one instanceof HTMLButtonElement ? one : one.querySelector('input')))
      .find((one) => one !== null) ?? undefined
  );
}
