import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What the page imports as the text of its worker. */
const ENGINE = 'virtual:engine';
const inProject = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Puts the whole build into its page: code, styles, fonts, picture, worker. The page's security policy names the code
 * and the styles by their hashes, so nothing else that stands in the page, or is put there, runs or counts.
 *
 * @returns {import('vite').Plugin}
 */
export function singleFilePlugin() {
  return {
    name: 'single-file',
    resolveId: (id) => (id === ENGINE ? `\0${ENGINE}` : undefined),
    async load(id) {
      return id === `\0${ENGINE}` ? `export default ${JSON.stringify(await engineCode())};` : undefined;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
        const styles = files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
        );
        const [script, style] = [scripts[0], styles[0]];
        if (
          page?.type !== 'asset' ||
          script === undefined ||
          style === undefined ||
          scripts.length + styles.length > 2
        ) {
          const names = files.map(({ fileName }) => fileName).join(', ');
          throw new Error(`One page, one script and one style sheet make the single file; the build has ${names}`);
        }
        const icon = readFileSync(inProject('public/favicon.svg'), 'base64');
        const html = singleFile(String(page.source), { script, style, icon });
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: 'propagation-lab.html', source: html });
      },
    },
  };
}

/** @returns {Promise<string>} the engine's worker as one classic script */
async function engineCode() {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: inProject('src/worker/engine.worker.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length !== 1) throw new Error('The engine’s worker is not one script');
  return chunk.code;
}

/**
 * A page with its script and style sheet within it, and no address of another file.
 *
 * @param {string} html the built page
 * @param {{ script: string, style: string, icon: string }} parts `icon`: an SVG in base64
 * @returns {string}
 */
export function singleFile(html, { script, style, icon }) {
  const code = withinScript(script);
  if (/<\/style/i.test(style)) throw new Error('The style sheet would end its own element');
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(code)}`,
    `style-src ${sourceOf(style)}`,
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  const bare = html
    .replaceAll(/[ \t]*<link\b[^>]*>\n?/g, '')
    .replaceAll(/[ \t]*<script\b[^>]*\bsrc=[^>]*><\/script>\n?/g, '')
    .replaceAll(/[ \t]*<meta http-equiv[^>]*>\n?/g, '');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta charset="utf-8" />',
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}" />`,
    `<style>${style}</style>`,
    `<script type="module">${code}</script>`,
  ].join('\n    ');
  return bare.replace(/<meta charset="utf-8" ?\/?>/i, () => head);
}

/** Code that does not end its own element, and means the same. @param {string} code @returns {string} */
function withinScript(code) {
  return code.trim().replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C');
}

/** @param {string} text @returns {string} what a security policy calls an inline text by */
function sourceOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
