import { useEffect, useState, type RefObject } from 'react';

/** Whether the focus is in an element; it still is while another window has the keyboard. */
export function useFocusWithin(area: RefObject<HTMLElement | null>): boolean {
  const [isWithin, setIsWithin] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const enter = () => setIsWithin(true);
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (document.hasFocus()) setIsWithin(relatedTarget instanceof Node && element.contains(relatedTarget));
    };
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [area]);
  return isWithin;
}
