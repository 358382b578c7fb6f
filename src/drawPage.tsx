import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App, type AppProps } from './app/App.tsx';
import { isDrawn } from './firstWorker.ts';

/*
 * The last piece of the composition root. React's renderer takes longer to get ready than all of the page's own code.
 * It is in the same file, but gets ready only when it is asked for: by this entry, in a task of its own, so that a touch
 * never waits for both.
 */

/** Draws the page, or takes over what the build has drawn of it. */
export function drawPage(props: Omit<AppProps, 'isBuilt'>): void {
  // In slices, between which the browser can answer.
  startTransition(() => {
    const root = document.getElementById('root')!;
    // Without an engine, or after a link that was followed meanwhile, there is something else than what the build has drawn.
    const isBuilt = isDrawn && props.store.state.getState().shown !== undefined && location.hash === '';
    const page = <App {...props} isBuilt={isBuilt} />;
    if (isBuilt) hydrateRoot(root, page);
    else createRoot(root).render(page);
  });
}
