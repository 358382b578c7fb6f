import type { RefObject } from 'react';
import { useBesideSheet } from './useBesideSheet.ts';
import { useCloseSheet } from './useCloseSheet.ts';
import { useLift } from './useLift.ts';
import { useOutOfSight } from './useOutOfSight.ts';
import { usePressed } from './usePressed.ts';
import { useReadingPlace } from './useReadingPlace.ts';
import type { SheetPlace } from './useSheetPlace.ts';
import { useSheetRoom } from './useSheetRoom.ts';

export interface SheetOptions {
  /** Where it stands while it is about something that was asked for, and has room. */
  readonly at: SheetPlace;
  /** The public name of the number that it explains. */
  readonly about: string | undefined;
  /** The step that the page is at. */
  readonly step: string;
  readonly onClose: () => void;
}

export interface Sheet {
  /** Closes it, and gives the focus back to the number that it explains. */
  readonly close: () => void;
  /** The height of its own place meanwhile, so that nothing around it moves. */
  readonly heldPx: number;
}

/**
 * Lifts what is in `sheet` over the page, while its own place in a stacked page is out of sight: undefined while it is
 * not lifted. What was pressed is kept in sight beside it. It wants the attribute `popover="manual"` while it is lifted,
 * which takes it out of every box that would cut it off.
 */
export function useSheet(
  place: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
  { at, about, step, onClose }: SheetOptions,
): Sheet | undefined {
  const heldPx = useOutOfSight(place, at);
  const isLifted = heldPx !== undefined;

  const pressed = usePressed();
  useLift(sheet, isLifted, pressed);
  useReadingPlace(sheet, isLifted, about);
  useSheetRoom(sheet, at, isLifted);
  useBesideSheet(sheet, { at, isLifted, about, pressed, step });
  const close = useCloseSheet(sheet, { isLifted, about, onClose });

  return isLifted ? { close, heldPx } : undefined;
}
