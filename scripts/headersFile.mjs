/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read: a path, and under it, indented, its headers.
 * `*` at the end of a path stands for the rest of it.
 *
 * @typedef {object} HeaderRule
 * @property {string} path
 * @property {Record<string, string>} headers
 */

/**
 * Writes a `_headers` file.
 *
 * @param {readonly HeaderRule[]} rules
 * @returns {string}
 */
export function formatHeadersFile(rules) {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return `${[path, ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/**
 * Reads a `_headers` file back.
 *
 * @param {string} text
 * @returns {HeaderRule[]}
 * @throws {Error} at a line that is neither a path nor a header under one.
 */
export function parseHeadersFile(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ path: line.trim(), headers: {} });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || name === undefined || value === undefined) {
      throw new Error(`_headers line ${index + 1} is neither a path nor a header under one: ${line}`);
    }
    rule.headers[name] = value.trim();
  }
  return rules;
}

/**
 * All headers for a path: those of every rule that matches it.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path from the site's root, `/assets/index.js`
 * @returns {Record<string, string>}
 */
export function headersForPath(rules, path) {
  return Object.fromEntries(
    rules.filter((rule) => matches(rule.path, path)).flatMap((rule) => Object.entries(rule.headers)),
  );
}

/**
 * @param {string} pattern
 * @param {string} path
 * @returns {boolean}
 */
function matches(pattern, path) {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
