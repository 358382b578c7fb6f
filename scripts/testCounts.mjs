import { existsSync, readFileSync } from 'node:fs';

/**
 * How many passed and failed.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** Counts a check that either holds or does not. @param {boolean} ok @returns {Counts} */
export function countCheck(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts the tests of Vitest's JSON report.
 *
 * @param {{ numPassedTests: number, numFailedTests: number }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/**
 * Counts the tests of Playwright's JSON report; one that passed only when tried again has failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * A runner that failed without a failed test (a file that does not load, a server that does not start) or that ran no
 * test at all is a failure too.
 *
 * @param {Counts} counts
 * @param {boolean} ok whether the runner ended well
 * @returns {Counts}
 */
export function withRunner(counts, ok) {
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * The sum, and the line that ends the output.
 *
 * @param {readonly Counts[]} all
 * @returns {string}
 */
export function closingLine(all) {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

/**
 * Counts the tests of a runner's report; none when the runner wrote no report.
 *
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 * @returns {Counts}
 */
export function countReport(path, count) {
  return existsSync(path)
    ? count(/** @type {Report} */ (JSON.parse(readFileSync(path, 'utf8'))))
    : { passed: 0, failed: 0 };
}
