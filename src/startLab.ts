import { createEngineClient } from './client/index.ts';
import { exampleNamed } from './lab/index.ts';
import { isDrawn, nextWorker } from './firstWorker.ts';
import { after, keptBeforeReload } from './platform/index.ts';
import { createLabStore } from './store/index.ts';

/*
 * The part of the composition root that needs no page: main.ts has it before React, so that the worker computes
 * the first pass while the rest of the page's code is still being read.
 */

const newClient = () =>
  createEngineClient({
    startWorker: nextWorker,
    startInProcess: async () => (await import('./worker/startInProcess.ts')).startInProcess(),
    now: () => performance.now(),
    after,
    isHidden: () => document.hidden,
    frame(callback) {
      const request = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(request);
    },
  });

/** A store with an engine of its own: the page has one, and a presentation others for what comes next. */
export const newStore = () =>
  createLabStore({ client: newClient(), random: Math.random, after }, exampleNamed('article').lab);

/** The open lab; its first pass is on its way. */
export const store = newStore();
/** An engine that answers so soon is waited for: the page's frame and its first numbers are then drawn at once. */
const SOON_MS = 50;
/** Numbers that the build has drawn are taken over with the engine's, unless these keep the page from answering. */
const DRAWN_MS = 1_000;

/** Done when the store says what is to be seen, the whole page or a presentation, with its numbers if they come soon. */
export const begun = begin();

async function begin(): Promise<void> {
  const kept = keptBeforeReload();
  // Without the code that reads it, the address is there.
  const session = kept === undefined ? undefined : await import('./store/session.ts').catch(() => undefined);
  await new Promise<void>((resolve) => {
    void store.start(location.hash, kept === undefined ? undefined : session?.readSession(kept)).finally(resolve);
    setTimeout(resolve, isDrawn ? DRAWN_MS : SOON_MS);
  });
}
