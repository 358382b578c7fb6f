/**
 * Names the text font and the worker in the built page's head, so that they load beside the page's script instead of
 * after it: the font is otherwise found only when the first text is laid out, the worker only when the script runs.
 * The font of the formulas would be in their way; it comes with the formulas.
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
        return [
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
