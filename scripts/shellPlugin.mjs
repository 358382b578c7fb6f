/**
 * @typedef {((part: 'shell') => Promise<{ readonly noScript: string }>) &
 *   ((part: 'words') => Promise<{ readonly page: { readonly description: string } }>)} LoadsWords
 */

/**
 * What the page says before its script runs: what it is, and, where no script runs, that it needs one. The language of
 * the reader is not known then, so it says so in every language that the page speaks, each marked as what it is.
 *
 * @param {readonly {
 *   readonly tag: string,
 *   readonly direction: 'ltr' | 'rtl',
 *   readonly load: LoadsWords,
 * }[]} languages the first one also describes the page to search engines
 * @returns {import('vite').Plugin}
 */
export function shellPlugin(languages) {
  return {
    name: 'shell',
    async transformIndexHtml(_html, { path }) {
      // The page on embedding draws itself without a script.
      if (path !== '/index.html') return [];
      const shells = await Promise.all(
        languages.map(async ({ tag, direction, load }) => {
          const [{ noScript }, { page }] = await Promise.all([load('shell'), load('words')]);
          return { lang: tag, dir: direction, noScript, description: page.description };
        }),
      );
      const paragraphs = (/** @type {'description' | 'noScript'} */ what) =>
        shells.map(({ lang, dir, [what]: children }) => ({ tag: 'p', attrs: { lang, dir }, children }));
      return [
        { tag: 'meta', attrs: { name: 'description', content: shells[0]?.description }, injectTo: 'head' },
        { tag: 'div', attrs: { class: 'boot' }, children: paragraphs('description'), injectTo: 'body-prepend' },
        { tag: 'noscript', children: paragraphs('noScript'), injectTo: 'body' },
      ];
    },
  };
}
