/** What starts the worker: src/firstWorker.ts. */
const STARTER = 'firstWorker';
/** What draws the page: src/drawPage.tsx. */
const DRAWER = 'drawPage';

/**
 * Names in the built page's head what else it needs at once, so that it loads beside the page's script instead of after
 * it: the text font, which is otherwise found only when the first text is laid out; what draws the page; the worker, and
 * the script that starts it before the page's script is there. The font of the formulas would be in their way; it comes
 * with them.
 *
 * @returns {import('vite').Plugin}
 */
export function preloadPlugin() {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        // Other pages of the site start no engine.
        if (path !== '/index.html') return [];
        const files = Object.keys(bundle ?? {});
        const fonts = files.filter((file) => /(^|\/)inter-[^/]+\.woff2$/.test(file));
        const workers = files.filter((file) => /(^|\/)engine\.worker-[^/]+\.js$/.test(file));
        const chunksNamed = (/** @type {string} */ name) =>
          Object.values(bundle ?? {}).filter((file) => file.type === 'chunk' && file.name === name);
        return [
          ...chunksNamed(DRAWER).map(({ fileName }) => preload({ rel: 'modulepreload', href: `./${fileName}` })),
          ...chunksNamed(STARTER).map(({ fileName }) => ({
            tag: 'script',
            // It waits for no other script, and comes after what it shows.
            attrs: { type: 'module', async: true, crossorigin: true, src: `./${fileName}` },
            injectTo: /** @type {const} */ ('body'),
          })),
          ...fonts.map((file) => preload({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` })),
          ...workers.map((file) => preload({ rel: 'modulepreload', href: `./${file}` })),
        ];
      },
    },
  };
}

/**
 * Fonts and modules are fetched in CORS mode, and so must be their preloads, or they load twice.
 *
 * @param {Record<string, string>} attrs
 * @returns {import('vite').HtmlTagDescriptor}
 */
function preload(attrs) {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
