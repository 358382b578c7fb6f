/**
 * The files of a build that a first visit loads before the page answers: what index.html names (its
 * scripts, what they import statically, styles) and the worker that computes.
 *
 * @param {string} html the built index.html
 * @returns {string[]} paths below the build's folder, `assets/index-1a2b.js`
 * @throws {Error} when the page names no script, no style or no worker: the budget would measure nothing.
 */
export function initialFiles(html) {
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="\.\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const files = [...new Set(named)];
  const code = files.filter((path) => /\.(?:js|css)$/.test(path));
  for (const kind of [/\.css$/, /\.js$/, /engine\.worker-[^/]+\.js$/]) {
    if (!code.some((path) => kind.test(path))) throw new Error(`index.html names no file like ${kind}`);
  }
  return code;
}
