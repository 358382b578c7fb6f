import './styles/tokens.css';
import './styles/base.css';
import { begun, newStore, store } from './startLab.ts';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openLanguage } from './app/openLanguage.ts';
import { isDrawn } from './firstWorker.ts';
import { isEmbedded, presenterChannel } from './platform/index.ts';

const embedded = isEmbedded();
const channel = presenterChannel();

// No word is drawn in another language than the reader's; English is here already.
// (Awaited at the top level, the bundler would have to take this file apart into twenty.)
void Promise.all([openLanguage(), begun]).then(([language]) => {
  // In slices, between which the browser can answer.
  startTransition(() => {
    const root = document.getElementById('root')!;
    // Without an engine, or after a link that was followed meanwhile, there is something else than what the build has drawn.
    const isBuilt = isDrawn && store.state.getState().shown !== undefined && location.hash === '';
    const page = (
      <App
        store={store}
        newStore={newStore}
        language={language}
        embedded={embedded}
        channel={channel}
        isBuilt={isBuilt}
      />
    );
    if (isBuilt) hydrateRoot(root, page);
    else createRoot(root).render(page);
  });
});

/** After so long at rest the page has what it needs, and a copy for times without a network can be fetched. */
const REST_MS = 2_000;
// In another page the lab keeps nothing: that page's readers did not come for it.
if (!embedded) {
  addEventListener('load', () => {
    setTimeout(
      () => void import('./app/offlineCopy.ts').then(({ keepOfflineCopy }) => keepOfflineCopy(store)),
      REST_MS,
    );
  });
}
