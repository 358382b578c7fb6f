import { useMedia } from '../useMedia.ts';

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
