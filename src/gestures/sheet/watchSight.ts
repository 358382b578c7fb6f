import { footPx } from './footBars.ts';

/** So much of a place is in sight, or of the window full of it, that what belongs there can be read there. */
const ENOUGH = 0.9;

/**
 * Says whether a place is in sight, above the bars at the window's foot, at first and whenever that changes; returns
 * what ends it. A bar may become another one meanwhile, when the device is turned or when it gets a line more, and the
 * window above it with it.
 */
export function watchSight(
  place: Element,
  bars: readonly HTMLElement[],
  onSight: (isInSight: boolean) => void,
): () => void {
  let observer: IntersectionObserver | undefined;
  let foot: number | undefined;
  const look = () => {
    const now = footPx(bars);
    if (now === foot) return;
    foot = now;
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        const { intersectionRatio, intersectionRect, rootBounds } = entries.at(-1)!;
        onSight(intersectionRatio >= ENOUGH || intersectionRect.height >= ENOUGH * (rootBounds?.height ?? Infinity));
      },
      { rootMargin: `0px 0px -${now}px`, threshold: [0, 0.25, 0.5, 0.75, ENOUGH, 1] },
    );
    observer.observe(place);
  };
  look();
  const sizes = new ResizeObserver(look);
  for (const bar of bars) sizes.observe(bar);
  return () => {
    sizes.disconnect();
    observer?.disconnect();
  };
}
