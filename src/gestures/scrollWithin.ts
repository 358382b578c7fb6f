/** The cue that more is below may cover so much of a box's foot. */
const CUE_PX = 24;

/**
 * Scrolls a box until an element in it is in sight, its beginning first where it is taller than the box. What lies
 * around the box stays where it is, so that nobody is taken away from what they have just touched.
 */
export function scrollWithin(box: Element, element: Element): void {
  const outer = box.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const above = inner.top - outer.top;
  const below = inner.bottom + CUE_PX - outer.bottom;
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(below, above);
}
