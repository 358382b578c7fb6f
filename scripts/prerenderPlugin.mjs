import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { css } from './classNames.mjs';

const run = promisify(execFile);
const inProject = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the page's first drawing goes. */
const ROOT = '<div id="root"></div>';
const OUT = '.cache/prerender';

/**
 * Puts the page's first drawing into the built page, numbers and all, so that they are seen before the page's own
 * script is there. It is hidden until src/firstNumbers.ts has found that it is what this reader would see first, and inert until
 * React has taken it over.
 *
 * @returns {import('vite').Plugin}
 */
export function prerenderPlugin() {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        if (path !== '/index.html') return html;
        if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`);
        const markup = withoutStyles(await firstDrawing());
        if (/<script/i.test(markup)) throw new Error('The security policy would refuse a script in the first drawing');
        return html.replace(ROOT, () => `<div id="root" hidden inert>${markup}</div>`);
      },
    },
  };
}

/** @returns {Promise<string>} what src/prerender.tsx draws */
async function firstDrawing() {
  await build({
    configFile: false,
    root: inProject(''),
    logLevel: 'warn',
    plugins: [react()],
    css,
    build: {
      ssr: 'src/prerender.tsx',
      outDir: OUT,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
  const { stdout } = await run(process.execPath, [
    inProject('scripts/drawFirstPage.mjs'),
    pathToFileURL(inProject(`${OUT}/prerender.js`)).href,
  ]);
  return stdout;
}

/**
 * Markup with its inline styles, which the security policy refuses, in an attribute of another name.
 *
 * @param {string} markup in which `"` stands around the values of attributes and nowhere else, as React writes it
 * @returns {string}
 */
export function withoutStyles(markup) {
  return markup.replaceAll(' style="', ' data-style="');
}
