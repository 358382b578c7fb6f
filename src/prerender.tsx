import { prerender as drawnBy } from 'react-dom/static';
import { App } from './app/App.tsx';
import { createEngineClient } from './client/index.ts';
import { english } from './i18n/index.ts';
import { exampleNamed } from './lab/index.ts';
import { after } from './platform/index.ts';
import { createLabStore } from './store/index.ts';
import { startInProcess } from './worker/startInProcess.ts';

/*
 * The composition root of the build (scripts/prerenderPlugin.mjs): the page as it is first drawn for who comes without a
 * link, without settings of their own and in English, with numbers by the same engine.
 */

// Who it is drawn for, wherever it is built (newer versions of Node know a language of their own), and how they came.
const reader = { navigator: { languages: ['en'] }, location: { search: '', hash: '' } };
for (const [name, value] of Object.entries(reader)) Object.defineProperty(globalThis, name, { value });

/** The markup of the page's first drawing: what React draws first of the same state, so that it can go on from there. */
export async function prerender(): Promise<string> {
  const client = createEngineClient({
    startWorker() {
      throw new Error('A build has no workers.');
    },
    startInProcess: () => Promise.resolve(startInProcess()),
    now: () => performance.now(),
    after,
    isHidden: () => false,
    frame: (callback) => after(0, callback),
  });
  const store = createLabStore({ client, random: () => 0, after }, exampleNamed('article').lab);
  await store.start('');
  if (!store.state.getState().shown) throw new Error('The engine gave no numbers to draw.');
  const { prelude } = await drawnBy(
    <App
      store={store}
      newStore={() => store}
      language={{ spoken: { code: 'en', words: english } }}
      embedded={false}
      channel={undefined}
      isBuilt
    />,
    {
      // In one piece: what is moved into its place by a script would be refused by the security policy.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      onError(error) {
        throw error;
      },
    },
  );
  return new Response(prelude).text();
}
