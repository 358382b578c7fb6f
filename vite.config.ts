import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LANGUAGES } from './src/i18n/languages.ts';
import { css } from './scripts/classNames.mjs';
import { compileHintPlugin } from './scripts/compileHintPlugin.mjs';
import { offlinePlugin } from './scripts/offlinePlugin.mjs';
import { precompressPlugin } from './scripts/precompressPlugin.mjs';
import { preloadPlugin } from './scripts/preloadPlugin.mjs';
import { prerenderPlugin } from './scripts/prerenderPlugin.mjs';
import { shellPlugin } from './scripts/shellPlugin.mjs';
import { securityPolicyPlugin } from './scripts/securityPolicyPlugin.mjs';

export default defineConfig({
  // Every address is relative, so that the build works at a domain's root and in any folder of a site.
  base: './',
  plugins: [
    react(),
    shellPlugin(Object.values(LANGUAGES)),
    securityPolicyPlugin(),
    preloadPlugin(),
    prerenderPlugin(),
    compileHintPlugin(),
    offlinePlugin(),
    precompressPlugin(),
  ],
  css,
  build: {
    // As a data: address a small picture or font would break the security policy.
    assetsInlineLimit: 0,
    // Every browser that runs the page knows modulepreload.
    modulePreload: { polyfill: false },
    // Most of a build's time goes into brotli, as it should.
    rolldownOptions: {
      // As an entry drawPage.tsx is a task of its own, and React's renderer, which it alone imports, is in the file of
      // what loads first.
      input: ['index.html', 'embed.html', 'src/firstWorker.ts', 'src/drawPage.tsx'],
      checks: { pluginTimings: false },
      // What a first visit needs comes in two files, what starts the worker and all else (and the bundler's own few
      // lines): cut where lazy parts share a piece, it would be fifteen, which compress worse. The entry, what
      // draws the page, the service worker and the page on embedding stay scripts of their own.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'firstWorker',
              test: /\/src\/(?:firstWorker|firstNumbers|startWorker|platform\/(?:admitScripts|storage|historyEntry))\.ts/,
            },
            {
              name: 'first',
              tags: ['$initial'],
              test: /\/src\/(?!main|drawPage|firstWorker|offline\/|embedPage\/)|node_modules/,
            },
            // What an embedded frame, a link or a reload waits for: it is not to wait for all of the next one.
            { name: 'session', test: /\/src\/store\/session\.ts/ },
            { name: 'laterIcons', test: /\/src\/ui\/laterIcons\.tsx/ },
            // What comes by itself when the first numbers are there: for each piece of it alone a phone would spend
            // more time on asking than on the piece.
            {
              name: 'soon',
              test: /\/src\/(?:app\/StepAnnouncer|ui\/BlackScreen|views\/(?:cost\/TrainingNote|equation\/EquationView|header\/ExampleNote|matrices\/(?:MatrixMenu|MoreOfMatrix)|network\/(?:NetworkOutline|Pulses|Readout)|notice\/NoticeView))\.tsx?$/,
            },
            { name: 'english', test: /\/src\/i18n\/en\// },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.{ts,mjs}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    // Half of the time would go into loading the same modules for every file anew. What a test stubs it also restores.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    // No test measures time, and a machine may be busy: only one that hangs is to be stopped.
    testTimeout: 60_000,
  },
});
