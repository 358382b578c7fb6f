/** As long as React renders before it lets the browser answer, in ms. */
const SLICE_MS = 5;

/**
 * Takes steps until they are finished, a few ms at a time, each in a task of its own; then tells what came of them, or
 * with what error they ended. Returns how to call it off.
 */
export function finishInSlices<T>(
  steps: Iterator<unknown, T>,
  done: (value: T) => void,
  failed: (error: unknown) => void,
): () => void {
  let isOver = false;
  const goOn = () => {
    if (isOver) return;
    try {
      const end = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) {
          isOver = true;
          done(step.value);
          return;
        }
      } while (performance.now() < end);
      inTaskOfItsOwn(goOn);
    } catch (error) {
      isOver = true;
      failed(error);
    }
  };
  inTaskOfItsOwn(goOn);
  return () => {
    isOver = true;
  };
}

/** A timer waits at least 4 ms after five of its own, and so it is the second choice. */
function inTaskOfItsOwn(callback: () => void): void {
  if ('scheduler' in globalThis) void scheduler.postTask(callback, { priority: 'user-visible' });
  else setTimeout(callback);
}
