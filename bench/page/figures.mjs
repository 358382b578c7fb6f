/**
 * One thing that was measured.
 *
 * @typedef {object} Figure
 * @property {string} what
 * @property {'ms' | '%' | ''} unit
 * @property {number} lab
 * @property {number} [bare] the same of a bare React page
 * @property {number} [atMost] what is wanted of `lab`
 * @property {number} [atLeast]
 * @property {number} [timesBare] at most so many times the bare page's
 */

/**
 * Whether a figure is what is wanted; undefined where nothing is.
 *
 * @param {Figure} figure
 * @returns {boolean | undefined}
 */
export function isMet({ lab, bare, atMost, atLeast, timesBare }) {
  if (atMost !== undefined) return lab <= atMost;
  if (atLeast !== undefined) return lab >= atLeast;
  return timesBare === undefined || bare === undefined ? undefined : lab <= timesBare * bare;
}

/**
 * One line of the report.
 *
 * @param {Figure} figure
 * @returns {string}
 */
export function figureLine(figure) {
  const { what, unit, lab, bare, atMost, atLeast, timesBare } = figure;
  const met = isMet(figure);
  const shown = (/** @type {number} */ value) => `${Number(value.toFixed(1))} ${unit}`.trim();
  const wanted =
    (atMost !== undefined && `at most ${shown(atMost)}`) ||
    (atLeast !== undefined && `at least ${shown(atLeast)}`) ||
    (timesBare !== undefined && `at most ${timesBare} × bare`) ||
    '';
  return [
    (met === undefined ? '' : met ? 'PASS' : 'MISS').padEnd(4),
    what.padEnd(56),
    shown(lab).padStart(10),
    (bare === undefined ? '' : `(bare ${shown(bare)})`).padEnd(18),
    wanted,
  ]
    .join('  ')
    .trimEnd();
}
