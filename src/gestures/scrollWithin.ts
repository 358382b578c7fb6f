/** The cue that more is below may cover so much of a box's foot. */
const CUE_PX = 24;
/** What begins so far below the box's edge leaves nothing in sight of what stands before it. */
const LEAD_PX = 4;

/**
 * Scrolls a box until an element in it is in sight, its beginning first where it is taller than the box, and no further
 * than has to be; but what stands before it goes as a whole, so that nothing is left cut through above it. What lies
 * around the box stays where it is, so that nobody is taken away from what they have just touched. `around` is what
 * holds that which stands before it.
 */
export function scrollWithin(box: Element, element: Element, around: Element): void {
  const outer = box.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const first = outer.top + LEAD_PX;
  const above = inner.top - first;
  const below = inner.bottom + CUE_PX - outer.bottom;
  if (above < 0) {
    box.scrollTop += above;
  } else if (below > 0) {
    const beginnings = [...around.children].map((one) => one.getBoundingClientRect().top - first);
    box.scrollTop += Math.min(above, ...beginnings.filter((top) => top >= below));
  }
}
