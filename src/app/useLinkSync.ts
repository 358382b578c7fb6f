import { useEffect, useRef, useState } from 'react';
import { languageInLink } from '../lab/index.ts';
import { unlessMissing } from '../lib/isMissingModule.ts';
import type { AskedNotation, LabState, LabStore } from '../store/index.ts';
import {
  formerAddress,
  keepForReload,
  keptBeforeReload,
  onHashChange,
  onHashChanging,
  readHash,
  replaceHash,
} from '../platform/index.ts';

/**
 * How long the page waits for the person to come to rest before it writes the address: longer than between the presses
 * of who hurries, and short enough that the writing is over when who reads along presses next.
 */
const REST_MS = 250;

/**
 * The address names what is on screen, so that a reload comes back to it: opens a link that arrives, and writes the
 * person's own changes into the address once they rest, with the notation and the language that it asks for. A link that
 * could not be opened stays in the address. What the address does not say (what is not written yet, what is presented) is
 * kept for a reload of this tab.
 */
export function useLinkSync(store: LabStore, notation: AskedNotation): void {
  const written = useRef(notation);
  const [isResumed] = useState(() => keptBeforeReload() !== undefined);
  /** Whether the address says what is on screen. What a reload came back to from elsewhere it does not say yet. */
  const isWritten = useRef(!isResumed);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    /** How many links have arrived. */
    let followed = 0;
    const write = async () => {
      const { doc, sample, cell } = store.state.getState();
      const hash = readHash();
      const before = followed;
      const link = await store.quietLink(notation, languageInLink(hash));
      if (isOver) return;
      const now = store.state.getState();
      if (now.doc !== doc || now.sample !== sample || now.cell !== cell) return;
      // A link that has arrived meanwhile, or is about to, stays; another change of the address (of the language) is written
      // with it.
      if (now.opening || before !== followed) return;
      if (readHash() !== hash) {
        writeAtRest();
        return;
      }
      replaceHash(link);
      // What is too large for a link stays to be kept.
      isWritten.current = link !== undefined;
    };
    // Where what writes it does not come, the address stays, and a reload comes back to what this tab has kept.
    const writeAtRest = () => {
      clearTimeout(timer);
      if (!store.state.getState().training) timer = setTimeout(() => void write().catch(unlessMissing), REST_MS);
    };
    if (written.current !== notation) {
      written.current = notation;
      isWritten.current = false;
    }
    if (!isWritten.current) writeAtRest();
    const stopState = store.state.subscribe((now, before) => {
      if (
        now.doc.run.key === before.doc.run.key &&
        now.doc.place === before.doc.place &&
        now.sample === before.sample &&
        now.cell === before.cell &&
        // While it trains the address stays; it says where that has ended.
        now.training === before.training
      ) {
        return;
      }
      isWritten.current = false;
      writeAtRest();
    });
    const stopChanging = onHashChanging(store.expectLink);
    const stopHash = onHashChange((hash) => {
      clearTimeout(timer);
      followed += 1;
      isWritten.current = true;
      void store.openLink(hash).then((outcome) => {
        if (outcome === 'opened' || isOver) return;
        isWritten.current = false;
        // An address that asks for a language or notation alone no longer says what is on screen; one that is wrong stays.
        if (outcome === 'no-lab') writeAtRest();
      });
    });
    let sessionOf: ((state: LabState) => string) | undefined;
    const stopKeeping = keepForReload(() => {
      const state = store.state.getState();
      const { present, black, presenter, scenes, notes, opening } = state;
      const isInClass = present || black || presenter || scenes.length > 0 || notes !== '';
      const isSaid = isWritten.current && formerAddress() === undefined;
      return !opening && (isInClass || !isSaid) ? sessionOf?.(state) : undefined;
    });
    void import('../store/session.ts').then(
      (session) => {
        sessionOf = session.sessionOf;
      },
      // Without it a reload comes back to what the address says.
      () => {},
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
      stopKeeping();
      stopState();
      stopChanging();
      stopHash();
    };
  }, [store, notation, isResumed]);
}
