/** Calls back when the frame that is being made has been painted; returns how to call it off. */
export function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callbacks run before it is painted, a task after it; a page that nobody sees has no frames.
  const then = () => {
    timer = setTimeout(callback);
  };
  const frame = document.hidden ? then() : requestAnimationFrame(then);
  return () => {
    if (frame) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
