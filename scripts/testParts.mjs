/**
 * The parts of `npm test`, in the order in which they run: the fast ones first. One that `needs` another runs only
 * after that one has passed.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} what
 * @property {readonly [program: string, ...args: string[]]} command a program in node_modules/.bin and its arguments
 * @property {string} [needs]
 * @property {'vitest' | 'playwright'} [report] whose JSON report counts its tests; without, the part counts as one
 */

/** Where the runners write their reports. */
export const REPORTS = 'node_modules/.cache/reports';

/** @type {readonly Part[]} */
export const PARTS = [
  { name: 'format', what: 'every file is formatted', command: ['oxfmt', '--check'] },
  { name: 'lint', what: 'no lint finding, types known', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  {
    name: 'architecture',
    what: 'every import follows the table of rooms',
    command: ['oxlint', '-c', 'architecture.config.mjs', '--deny-warnings', 'src'],
  },
  {
    name: 'types',
    what: 'every project type-checks, the engine without a DOM',
    // From the start: after a pull the compiler's cache can still hold types of before.
    command: ['tsc', '-b', '--force'],
  },
  { name: 'dead-code', what: 'no unused file, export or dependency', command: ['knip'] },
  {
    name: 'unit',
    what: 'unit and property tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/vitest.json`],
    report: 'vitest',
  },
  { name: 'build', what: 'the build', command: ['vite', 'build'] },
  {
    name: 'single-file',
    what: 'the lab as one HTML file',
    command: ['vite', 'build', '--config', 'vite.singleFile.config.ts'],
    needs: 'build',
  },
  { name: 'size', what: 'size budgets of a first visit', command: ['size-limit'], needs: 'build' },
  {
    name: 'e2e',
    what: 'the build in Chromium, at the root and in a folder, and in Firefox where one is installed',
    command: ['playwright', 'test'],
    needs: 'single-file',
    report: 'playwright',
  },
];

/**
 * The parts with these names and those they need, in their order; all when no name is given.
 *
 * @param {readonly string[]} names
 * @param {readonly Part[]} [parts]
 * @returns {readonly Part[]}
 * @throws {Error} at a name that no part has.
 */
export function selectParts(names, parts = PARTS) {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new Error(`npm test has no part "${unknown}": it has ${parts.map((part) => part.name).join(', ')}`);
  }
  if (names.length === 0) return parts;
  const wanted = new Set(names);
  for (const part of parts.toReversed()) if (wanted.has(part.name) && part.needs) wanted.add(part.needs);
  return parts.filter((part) => wanted.has(part.name));
}
