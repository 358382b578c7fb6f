// Not through the folder's public face: this script brings nothing but what it needs.
import { admitScripts } from './platform/admitScripts.ts';
export { isDrawn, takeBack } from './firstNumbers.ts';
import { madeAddress, startWorker } from './startWorker.ts';

/*
 * The first piece of the composition root. In a build it is a script of its own that runs before the page's, however
 * long that one is on its way (scripts/preloadPlugin.mjs): a worker takes as long to start as the page's code to be
 * read, so they do both at once, and the first pass is computed when React begins to draw.
 */

admitScripts((address) => address === madeAddress);

let early = startEarly();

/** The worker that is started already, for who asks first; then a new one. Throws where none can start. */
export function nextWorker(): Worker {
  const worker = early?.failed === false ? early.worker : startWorker();
  early = undefined;
  return worker;
}

function startEarly(): { readonly worker: Worker; failed: boolean } | undefined {
  try {
    const started = { worker: startWorker(), failed: false };
    // Nobody else listens yet; who asks meets the error with the next worker.
    started.worker.addEventListener('error', () => {
      started.failed = true;
      started.worker.terminate();
    });
    return started;
  } catch {
    // Who asks for it tries again, and is told.
    return undefined;
  }
}
