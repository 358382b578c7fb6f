import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { footBars, footPx } from './footBars.ts';
import type { SheetPlace } from './useSheetPlace.ts';

/** What was pressed keeps so far off the sheet. */
const GAP_PX = 8;
/** A sheet that would be narrower than this stays as it is: what is wide cannot be stood aside of. */
const NARROWEST_PX = 200;

export interface BesideOptions {
  readonly at: SheetPlace;
  readonly isLifted: boolean;
  /** What the sheet is about: another number is to be kept in sight anew. */
  readonly about: string | undefined;
  readonly pressed: RefObject<Element | undefined>;
  /** The step that the page is at. */
  readonly step: string;
}

/** What the step makes, where it stands in the page. */
const MADE = '#matrices [data-current]';

/**
 * Keeps the number that was pressed in sight beside the sheet that it lifts: above one at the foot; one at a side goes to
 * the side that the number is not on, and has that as `data-side`. At another step the same is done for what that makes,
 * where the sheet would cover it.
 */
export function useBesideSheet(
  sheet: RefObject<HTMLElement | null>,
  { at, isLifted, about, pressed, step }: BesideOptions,
): void {
  // Before it is painted: it is not to be seen at one side and then at the other.
  useLayoutEffect(() => {
    const number = pressed.current;
    const { current } = sheet;
    if (!isLifted || !current) return;
    const isBeside = number?.isConnected === true && !current.contains(number);
    if (at === 'side') standAside(current, isBeside ? number : undefined);
    else if (isBeside) keepAbove(number, current);
  }, [isLifted, about, at, sheet, pressed]);
  const before = useRef(step);
  useEffect(() => {
    const isAnother = before.current !== step;
    before.current = step;
    const { current } = sheet;
    if (!isAnother || !isLifted || !current) return;
    const made = document.querySelector(MADE);
    // Who has scrolled to where it would not be seen either way is looking at something else.
    if (!made || !isWithin(made)) return;
    if (at === 'foot') keepAbove(made, current);
    else if (isBehind(made, current)) standAside(current, made);
  }, [step, isLifted, at, sheet]);
  useLayoutEffect(() => {
    const { current } = sheet;
    return () => {
      current?.removeAttribute('data-side');
      current?.style.removeProperty('max-inline-size');
    };
  }, [isLifted, at, sheet]);
}

/**
 * Stands a sheet where an element is not, narrower beside one in the window's middle; without one it stays where it is, at
 * the end at first.
 */
function standAside({ dataset, style }: HTMLElement, element: Element | undefined): void {
  dataset['side'] ??= 'end';
  if (!element) return;
  const { left, right } = element.getBoundingClientRect();
  const isRight = (left + right) / 2 > innerWidth / 2;
  const room = (isRight ? left : innerWidth - right) - GAP_PX;
  if (room < NARROWEST_PX) return;
  const isOnEndSide = isRight === (getComputedStyle(document.documentElement).direction === 'ltr');
  dataset['side'] = isOnEndSide ? 'start' : 'end';
  style.maxInlineSize = `${room}px`;
}

/** Scrolls the page as little as brings an element above the sheet, once that has risen to its place. */
function keepAbove(element: Element, sheet: HTMLElement): void {
  const foot = footPx(footBars());
  const under = element.getBoundingClientRect().bottom + GAP_PX - (innerHeight - foot - sheet.offsetHeight);
  if (under <= 0) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: under, behavior: still ? 'instant' : 'smooth' });
}

/** Whether the window would show all of an element, were there no sheet. */
function isWithin(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight - footPx(footBars());
}

/** Whether a sheet at a side covers something of an element. */
function isBehind(element: Element, sheet: Element): boolean {
  const [{ left, right }, over] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return left < over.right && right > over.left;
}
