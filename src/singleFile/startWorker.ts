import engine from 'virtual:engine';

/** The address of the worker, made once from the code that the file brings along. */
export const madeAddress = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }));

/** Starts the engine in a worker of its own; throws where none can start. */
export function startWorker(): Worker {
  return new Worker(madeAddress);
}
