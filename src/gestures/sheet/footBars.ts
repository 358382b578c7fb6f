/** What may stay at the window's foot: in some windows all of it, in others a part of it or nothing. */
export function footBars(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stays]')];
}

/** How much of the window's foot is taken by those of these bars that stay there. */
export function footPx(bars: readonly HTMLElement[]): number {
  return Math.max(0, ...bars.map((bar) => (getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0)));
}
