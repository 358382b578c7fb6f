/** The address of a worker that the page made itself: none, the build has a file (singleFile/startWorker.ts has one). */
export const madeAddress: string | undefined = undefined;

/** Starts the engine in a worker of its own; throws where none can start. */
export function startWorker(): Worker {
  // In a sandboxed frame. Browsers refuse as well, but some only after an error in the console.
  if (origin === 'null') throw new Error('A page without an origin of its own has no worker that it may load.');
  return new Worker(new URL('./worker/engine.worker.ts', import.meta.url), { type: 'module' });
}
