import { createEngineClient } from './client/index.ts';
import { exampleNamed } from './lab/index.ts';
import { admitScripts, keptBeforeReload } from './platform/index.ts';
import { startWorker } from './startWorker.ts';
import { createLabStore } from './store/index.ts';

/*
 * The part of the composition root that needs no page: main.tsx imports it before React, so that the worker starts and
 * computes the first pass while the rest of the page's code is still being read.
 */

admitScripts();

const after = (ms: number, callback: () => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

const client = createEngineClient({
  startWorker,
  startInProcess: async () => (await import('./worker/startInProcess.ts')).startInProcess(),
  now: () => performance.now(),
  after,
  isHidden: () => document.hidden,
  frame(callback) {
    const request = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(request);
  },
});

/** The open lab; its first pass is on its way. */
export const store = createLabStore({ client, random: Math.random, after }, exampleNamed('article').lab);
void start();

async function start(): Promise<void> {
  const kept = keptBeforeReload();
  // Without the code that reads it, the address is there.
  const session = kept === undefined ? undefined : await import('./store/session.ts').catch(() => undefined);
  await store.start(location.hash, kept === undefined ? undefined : session?.readSession(kept));
}
