import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useMedia } from './useMedia.ts';

/**
 * Where the page is stacked and scrolls, and its window has room for a sheet: a phone upright, and one across, where
 * the sheet stands at a side. A desktop enlarged four times has none.
 */
const STACKED = '((width <= 43.75em) and (height > 30em)) or ((height <= 30em) and (width >= 35em))';
const LOW = '(height <= 30em)';

/** Where a sheet stands in this window: at its foot, at a side of a low one, or nowhere, where nothing is stacked. */
export type SheetPlace = 'foot' | 'side' | undefined;

export function useSheetPlace(): SheetPlace {
  const stacked = useMedia(STACKED);
  const low = useMedia(LOW);
  return stacked ? (low ? 'side' : 'foot') : undefined;
}

/** So much of a card is in sight, or of the window full of it, that it needs no sheet. */
const ENOUGH = 0.9;
/** What was pressed keeps so far off the sheet. */
const GAP_PX = 8;

export interface SheetOptions {
  /** Where it stands while the card is about something that was asked for, and has room. */
  readonly at: SheetPlace;
  /** The public name of the number that it explains. */
  readonly about: string | undefined;
  readonly onClose: () => void;
}

export interface Sheet {
  /** Closes it, and gives the focus back to the number that it explains. */
  readonly close: () => void;
  /** The height of the card's own place meanwhile, so that nothing around it moves. */
  readonly heldPx: number;
  /** At which side it stands in a low window; at the foot in others. */
  readonly side: 'start' | 'end' | undefined;
}

/**
 * Lifts a card over the page as a sheet, while its own place in a stacked page is out of sight: undefined while it is
 * not lifted. What was pressed is kept in sight beside it. The card wants the attribute `popover="manual"` while it is
 * lifted, which takes it out of every box that would cut it off.
 */
export function useSheet(
  place: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  { at, about, onClose }: SheetOptions,
): Sheet | undefined {
  const active = at !== undefined;
  const across = at === 'side';
  const [heldPx, setHeldPx] = useState<number>();
  const [side, setSide] = useState<'start' | 'end'>('end');
  const pressed = useRef<Element>(undefined);
  const isLifted = active && heldPx !== undefined;

  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      pressed.current =
        target instanceof Element ? (target.closest('[data-cell], [data-label]') ?? undefined) : undefined;
    };
    document.addEventListener('click', press, { capture: true });
    return () => document.removeEventListener('click', press, { capture: true });
  }, []);

  useEffect(() => {
    const element = place.current;
    if (!active || !element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const { intersectionRatio, intersectionRect, rootBounds } = entries.at(-1)!;
        const isInSight =
          intersectionRatio >= ENOUGH || intersectionRect.height >= ENOUGH * (rootBounds?.height ?? Infinity);
        setHeldPx((held) => (isInSight ? undefined : (held ?? element.getBoundingClientRect().height)));
      },
      { rootMargin: `0px 0px -${footPx()}px`, threshold: [0, 0.25, 0.5, 0.75, ENOUGH, 1] },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      setHeldPx(undefined);
    };
  }, [active, place]);

  // After each rendering: a card that was away for a moment is another element.
  useLayoutEffect(() => {
    const { current } = card;
    if (isLifted && current && !current.matches(':popover-open')) current.showPopover();
  });

  // What has the focus, and the end of the page, can be scrolled out from under it.
  useEffect(() => {
    const { current } = card;
    if (!isLifted || !current) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      style.setProperty('--foot-h', `${footPx()}px`);
      style.setProperty('--sheet-h', across ? '0px' : `${current.offsetHeight}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty('--foot-h');
    };
  }, [isLifted, across, card]);
  // The room stays as long as it may be lifted again, else the page's end would jump.
  useEffect(() => () => void document.documentElement.style.removeProperty('--sheet-h'), [active]);

  useEffect(() => {
    const number = pressed.current;
    if (!isLifted || !card.current || !number?.isConnected || card.current.contains(number)) return;
    if (across) setSide(isOnEndSide(number) ? 'start' : 'end');
    else keepAbove(number, card.current);
  }, [isLifted, about, across, card]);

  const close = () => {
    const hadFocus = card.current?.contains(document.activeElement) === true;
    onClose();
    if (hadFocus) numberOutside(card.current, about)?.focus({ preventScroll: true });
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

  return isLifted ? { close, heldPx, side: across ? side : undefined } : undefined;
}

/** How much of the window's foot is taken by a bar that stays there. */
function footPx(): number {
  const bars = [...document.querySelectorAll<HTMLElement>('[data-stays]')];
  return Math.max(0, ...bars.map((bar) => (getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0)));
}

function isOnEndSide(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  const isRight = (left + right) / 2 > innerWidth / 2;
  return isRight === (getComputedStyle(document.documentElement).direction === 'ltr');
}

/** Scrolls the page as little as brings an element above the sheet, once that has risen to its place. */
function keepAbove(element: Element, sheet: HTMLElement): void {
  const under = element.getBoundingClientRect().bottom + GAP_PX - (innerHeight - footPx() - sheet.offsetHeight);
  if (under <= 0) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: under, behavior: still ? 'instant' : 'smooth' });
}

/** Where a number stands beside its explanation and can have the focus. */
function numberOutside(card: Element | null, about: string | undefined): HTMLElement | undefined {
  if (about === undefined) return undefined;
  const shown = [...document.querySelectorAll(`[data-cell="${CSS.escape(about)}"]`)];
  return (
    shown
      .filter((one) => !card?.contains(one))
      .map((one) => (one instanceof HTMLButtonElement ? one : one.querySelector('input')))
      .find((one) => one !== null) ?? undefined
  );
}
