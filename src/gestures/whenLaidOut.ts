/**
 * Calls back once, when the frame that is being made has been laid out and before it is painted, for an element that has
 * a size; returns how to call it off. To ask for a place or a size any earlier would have everything laid out once more than needed.
 */
export function whenLaidOut(element: Element, callback: () => void): () => void {
  // It reports an element that has a size at once, in the first frame in which it is there.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    callback();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
