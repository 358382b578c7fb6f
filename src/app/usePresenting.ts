import { useEffect, useMemo, useState } from 'react';
import { loadPart, type LanguageCode } from '../i18n/index.ts';
import { createFullscreen, type Fullscreen } from '../platform/index.ts';
import { selectHidden, selectPresent, selectPresenter, useLab, type LabStore } from '../store/index.ts';
import type { PresentTools } from '../store/presentTools.ts';
import { createPresentKeys, type PresentKeys } from './presentKeys.ts';
import type * as presentation from './presentation.ts';

type Presentation = Pick<
  typeof presentation,
  'Presentation' | 'createPresentTools' | 'createSceneTools' | 'presentActionOf'
>;

/** Starts and ends the presentation; it and the full screen go together where the browser has one. */
export function usePresentActions(store: LabStore): Readonly<
  Record<'toggleFullScreen' | 'startPresenting' | 'leavePresenting', () => void>
> & {
  readonly lendScreen: Fullscreen['lend'];
} {
  const [screen] = useState<Fullscreen>(createFullscreen);
  useEffect(() => {
    const stopLost = screen.onLost(store.leavePresent);
    // Whatever ends it: Escape, a button, or an undo of what had begun it.
    const stopEnds = store.state.subscribe((now, before) => before.present && !now.present && screen.want(false));
    return () => {
      stopLost();
      stopEnds();
    };
  }, [screen, store]);
  return useMemo(
    () => ({
      toggleFullScreen: screen.toggle,
      lendScreen: screen.lend,
      startPresenting() {
        screen.want(true);
        store.present();
      },
      leavePresenting: store.leavePresent,
    }),
    [screen, store],
  );
}

/** A presentation that is going on, once all that it needs is loaded. */
export interface Presented {
  readonly Presentation: Presentation['Presentation'];
  readonly tools: PresentTools;
}

/**
 * The presentation; `isWhole` is true while the whole page is to be seen, and false also for the moment in which a
 * presentation that was going on before a reload, or one that hides numbers, is still being loaded: the whole page hides
 * none. `hasBeen` is true once there has been one.
 */
export function usePresentation(
  store: LabStore,
  code: LanguageCode,
): {
  readonly presented: Presented | undefined;
  readonly isWhole: boolean;
  readonly hasBeen: boolean;
  /** What a key does within it; the same function for the life of the page. */
  readonly presentAction: PresentKeys['action'];
} {
  const isPresenting = useLab(selectPresent) !== undefined;
  const hides = useLab(selectHidden).length > 0;
  const isWanted = useLab(selectPresenter) !== undefined || isPresenting;
  const [loaded, setLoaded] = useState<Presented>();
  const [resumed] = useState(isPresenting);
  const [keys] = useState(() => createPresentKeys(store));
  useEffect(() => {
    if (!isWanted || loaded) return undefined;
    let isCurrent = true;
    const loadCode = async (): Promise<Presented> => {
      const { Presentation, createPresentTools, createSceneTools, presentActionOf }: Presentation =
        await import('./presentation.ts');
      const tools = createPresentTools(store.state);
      const sceneTools = createSceneTools(store);
      keys.arrive((press) => presentActionOf(press, tools, sceneTools, store.state.getState()));
      return { Presentation, tools };
    };
    void Promise.all([loadCode(), loadPart(code, 'presenting'), loadPart(code, 'equation')]).then(
      ([presentation]) => {
        if (isCurrent) setLoaded(presentation);
      },
      // For the error boundary, which offers the page again.
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, loaded, store, code, keys]);
  const presented = isWanted ? loaded : undefined;
  const isWhole = !isPresenting || (!presented && !resumed && !hides);
  return { presented, isWhole, hasBeen: loaded !== undefined, presentAction: keys.action };
}
