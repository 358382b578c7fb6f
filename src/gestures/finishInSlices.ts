/** As long as React renders before it lets the browser answer, in ms. */
const SLICE_MS = 5;

/**
 * Takes steps until they are finished, a few ms at a time, each in a task of its own; then tells what came of them.
 * Returns how to call it off.
 */
export function finishInSlices<T>(steps: Iterator<unknown, T>, done: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const goOn = () => {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(goOn);
  };
  timer = setTimeout(goOn);
  return () => clearTimeout(timer);
}
