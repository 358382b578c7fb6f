import { useEffect, type RefObject } from 'react';

/** The pointer rests this long on a number before it counts as looked at: one that only passes by disturbs nobody. */
const DWELL_MS = 60;
/** The attention stays this long after the pointer has left, so that going from number to number does not flicker. */
const LEAVE_MS = 180;

/** What names a quantity on the page: a number, the edge of a weight, its label, a neuron. */
const NAMES = ['data-cell', 'data-edge', 'data-label', 'data-neuron'] as const;
const NAMED = NAMES.map((name) => `[${name}]`).join(',');

/** A quantity that is looked at, by its public name, and the element that shows it. */
export interface Looked {
  readonly name: string;
  readonly by: (typeof NAMES)[number];
  readonly element: Element;
}

/**
 * Tells what in an element is looked at, by pointer or by keyboard focus, and `undefined` when nothing is any more.
 * A finger has no hover; browsers let a tap stand for it, in mouse events. A pointer that rests looks at nothing new,
 * though the page moves beneath it: who steps by keys is told of the step.
 */
export function useAttention(area: RefObject<HTMLElement | null>, onLook: (looked: Looked | undefined) => void): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let focused: Looked | undefined;
    /** What lies beneath the pointer. */
    let hovered: Looked | undefined;
    const later = (ms: number, looked: Looked | undefined) => {
      clearTimeout(timer);
      timer = setTimeout(() => onLook(looked), ms);
    };
    /** Whether something has come to lie beneath a pointer that rests: it is looked at when the pointer moves. */
    let hasCome = false;
    const look = (target: EventTarget | null) => {
      hasCome = false;
      hovered = lookedAt(target);
      // Beside everything the focus, if there is one, has the attention again.
      later(hovered ? DWELL_MS : LEAVE_MS, hovered ?? focused);
    };
    let lastAt = '';
    const hasMoved = ({ clientX, clientY }: MouseEvent) => {
      const before = lastAt;
      lastAt = `${clientX},${clientY}`;
      return lastAt !== before;
    };
    const over = (event: MouseEvent) => {
      // What an aid to the reader sends instead of a pointer comes from no place.
      if (!event.isTrusted || hasMoved(event)) look(event.target);
      else hasCome = true;
    };
    const move = (event: MouseEvent) => {
      if (hasMoved(event) && hasCome) look(event.target);
    };
    const focusIn = ({ target }: FocusEvent) => {
      // What was pressed by a pointer is looked at as long as that is there: who closes a sheet by a finger looks at
      // nothing, though the focus goes back to the number that it was about.
      focused = target instanceof Element && target.matches(':focus-visible') ? lookedAt(target) : undefined;
      later(0, focused ?? hovered);
    };
    const focusOut = () => {
      focused = undefined;
      later(LEAVE_MS, undefined);
    };
    const leave = () => {
      hovered = undefined;
      later(LEAVE_MS, focused);
    };
    element.addEventListener('mousemove', move);
    element.addEventListener('mouseover', over);
    element.addEventListener('mouseleave', leave);
    element.addEventListener('focusin', focusIn);
    element.addEventListener('focusout', focusOut);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('mousemove', move);
      element.removeEventListener('mouseover', over);
      element.removeEventListener('mouseleave', leave);
      element.removeEventListener('focusin', focusIn);
      element.removeEventListener('focusout', focusOut);
    };
  }, [area, onLook]);
}

function lookedAt(target: EventTarget | null): Looked | undefined {
  const element = target instanceof Element ? target.closest(NAMED) : null;
  if (!element) return undefined;
  for (const by of NAMES) {
    const name = element.getAttribute(by);
    if (name !== null) return { name, by, element };
  }
  return undefined;
}
