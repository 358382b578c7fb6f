import { useEffect, useRef } from 'react';
import type { AskedNotation, LabStore } from '../store/index.ts';
import { onHashChange, onHashChanging, replaceHash } from '../platform/index.ts';

/** How long the page waits for the person to come to rest before it writes the address. */
const REST_MS = 400;

/**
 * The address names what is on screen, so that a reload comes back to it: opens a link that arrives, and writes the
 * person's own changes into the address once they rest, with the notation that it asks for. A link that could not be
 * opened stays in the address.
 */
export function useLinkSync(store: LabStore, notation: AskedNotation): void {
  const written = useRef(notation);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const { doc, sample, cell } = store.state.getState();
      const link = await store.quietLink(notation);
      const now = store.state.getState();
      if (now.doc === doc && now.sample === sample && now.cell === cell) replaceHash(link);
    };
    const writeAtRest = () => {
      clearTimeout(timer);
      if (!store.state.getState().training) timer = setTimeout(() => void write(), REST_MS);
    };
    if (written.current !== notation) writeAtRest();
    written.current = notation;
    const stopState = store.state.subscribe((now, before) => {
      if (
        now.doc.run.key === before.doc.run.key &&
        now.doc.place === before.doc.place &&
        now.sample === before.sample &&
        now.cell === before.cell
      ) {
        return;
      }
      writeAtRest();
    });
    const stopChanging = onHashChanging(store.expectLink);
    const stopHash = onHashChange((hash) => {
      clearTimeout(timer);
      void store.openLink(hash);
    });
    return () => {
      clearTimeout(timer);
      stopState();
      stopChanging();
      stopHash();
    };
  }, [store, notation]);
}
