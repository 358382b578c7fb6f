import './styles/tokens.css';
import './styles/base.css';
import { takeBack } from './firstWorker.ts';
import { begun, newStore, store } from './startLab.ts';
import { openLanguage } from './app/openLanguage.ts';
import { unlessMissing } from './lib/isMissingModule.ts';
import { isEmbedded, presenterChannel } from './platform/index.ts';

const embedded = isEmbedded();
const channel = presenterChannel();

// No word is drawn in another language than the reader's; English is here already.
const opened = openLanguage();
// (Awaited at the top level, the bundler would have to take this file apart into twenty.)
void import('./drawPage.tsx').then(
  async ({ drawPage }) => {
    await begun;
    drawPage({ store, newStore, language: await opened, embedded, channel });
  },
  (error: unknown) => {
    // As where this script itself does not come.
    takeBack();
    throw error;
  },
);

/** After so long at rest the page has what it needs, and what may be wanted later can be fetched. */
const REST_MS = 2_000;
// In another page the lab keeps nothing, and is no page to be printed: its readers did not come for it.
if (!embedded) {
  addEventListener('load', () => {
    setTimeout(
      () =>
        // Where it does not come, there is no copy yet, and the next visit asks again.
        void import('./app/atRest.ts').then(({ prepareAtRest }) => prepareAtRest(store)).catch(unlessMissing),
      REST_MS,
    );
  });
}
