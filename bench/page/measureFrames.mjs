/** What browsers that draw 60 frames a second leave for each, in ms. */
const FRAME_MS = 1000 / 60;

/**
 * @typedef {object} Frames
 * @property {number} onTime the share of the screen's frames, 0 to 1, in which the page could draw
 * @property {number} longest ms between two frames
 * @property {number[]} longTasks
 */

/**
 * Notes for `ms` in which of the screen's frames the page gets to draw. Two frames that lie 33 ms apart have missed one.
 *
 * @param {import('./openPage.mjs').Measured} measured
 * @param {number} ms
 * @returns {Promise<Frames>}
 */
export async function measureFrames({ page }, ms) {
  const { begins, longTasks } = await page.evaluate(async (forMs) => {
    globalThis.noted.longTasks = [];
    return { begins: await globalThis.noted.framesFor(forMs), longTasks: globalThis.noted.longTasks };
  }, ms);
  const gaps = begins.slice(1).map((begin, i) => begin - (begins[i] ?? begin));
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / FRAME_MS)), 0);
  return { onTime: gaps.length / due, longest: Math.max(...gaps), longTasks };
}
