import { useEffect, useMemo, useState } from 'react';
import { loadPart, type LanguageCode } from '../i18n/index.ts';
import { createFullscreen, type Fullscreen } from '../platform/index.ts';
import { selectPresent, useLab, type LabStore } from '../store/index.ts';
import type { PresentTools } from '../store/presentTools.ts';
import type { PageActions } from './keyboard.ts';
import type * as presentation from './presentation.ts';

type Presentation = Pick<typeof presentation, 'PresentView' | 'createPresentTools' | 'presentActionOf'>;

/** Starts and ends the presentation; it and the full screen go together where the browser has one. */
export function usePresentActions(
  store: LabStore,
): Readonly<Record<'toggleFullScreen' | 'startPresenting' | 'leavePresenting', () => void>> {
  const [screen] = useState<Fullscreen>(createFullscreen);
  useEffect(() => screen.onLost(store.leavePresent), [screen, store]);
  return useMemo(
    () => ({
      toggleFullScreen: screen.toggle,
      startPresenting() {
        screen.want(true);
        store.present();
      },
      leavePresenting() {
        screen.want(false);
        store.leavePresent();
      },
    }),
    [screen, store],
  );
}

/** A presentation that is going on, once all that it needs is loaded. */
export interface Presented {
  readonly PresentView: Presentation['PresentView'];
  readonly tools: PresentTools;
  readonly presentAction: NonNullable<PageActions['presentAction']>;
}

/**
 * The presentation; `isWhole` is true while the whole page is to be seen, and false also for the moment in which a
 * presentation that was going on before a reload is still being loaded; `hasBeen` is true once there has been one.
 */
export function usePresentation(
  store: LabStore,
  code: LanguageCode,
): {
  readonly presented: Presented | undefined;
  readonly isWhole: boolean;
  readonly hasBeen: boolean;
} {
  const isWanted = useLab(selectPresent) !== undefined;
  const [loaded, setLoaded] = useState<Presented>();
  const [resumed] = useState(isWanted);
  useEffect(() => {
    if (!isWanted || loaded) return undefined;
    let isCurrent = true;
    const words = [loadPart(code, 'presenting'), loadPart(code, 'equation')];
    void Promise.all([import('./presentation.ts'), ...words]).then(
      ([{ PresentView, createPresentTools, presentActionOf }]: [Presentation, ...unknown[]]) => {
        const tools = createPresentTools(store.state);
        if (isCurrent) setLoaded({ PresentView, tools, presentAction: (key) => presentActionOf(key, tools) });
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
  }, [isWanted, loaded, store, code]);
  const presented = isWanted ? loaded : undefined;
  return { presented, isWhole: !isWanted || (!presented && !resumed), hasBeen: loaded !== undefined };
}
