import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { css } from './scripts/classNames.mjs';
import { shellPlugin } from './scripts/shellPlugin.mjs';
import { singleFilePlugin } from './scripts/singleFilePlugin.mjs';
import { LANGUAGES } from './src/i18n/languages.ts';

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The lab as one HTML file that needs no server: `vite build --config vite.singleFile.config.ts`. */
export default defineConfig({
  // What the page does without: a service worker.
  mode: 'single-file',
  base: './',
  plugins: [react(), shellPlugin(Object.values(LANGUAGES)), singleFilePlugin()],
  resolve: { alias: [{ find: './startWorker.ts', replacement: inProject('src/singleFile/startWorker.ts') }] },
  css,
  build: {
    outDir: '.cache/single-file',
    emptyOutDir: true,
    copyPublicDir: false,
    // Fonts become data: addresses.
    assetsInlineLimit: Infinity,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
  },
});
