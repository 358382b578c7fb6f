import { median, quantile } from '../statistics.mjs';

/** A reader's pace, in ms. */
const PACE_MS = 450;

/**
 * @typedef {object} Explanations
 * @property {number} opened
 * @property {number} median ms from the click on a number to the frame that shows its explanation
 * @property {number} p95
 * @property {number} longest
 * @property {number[]} longTasks
 */

/**
 * Chooses the computed numbers of the matrices one after the other and notes how long each explanation took to appear.
 *
 * @param {import('./openPage.mjs').Measured} measured
 * @param {number} count
 * @returns {Promise<Explanations>}
 */
export async function measureExplanations({ page }, count) {
  await page.keyboard.press('End');
  await page.waitForTimeout(PACE_MS);
  const cells = page.locator('section table button[data-value]');
  const names = await cells.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-cell')));
  await page.evaluate(() => void (globalThis.noted.longTasks = []));
  const durations = [];
  for (let i = 0; i < count; i += 1) {
    // Far apart ones, so that nearly everything in the explanation changes.
    const at = (i * 7) % names.length;
    const shown = page.evaluate(
      (name) =>
        new Promise((/** @type {(ms: number) => void} */ resolve) => {
          const clicked = async (/** @type {MouseEvent} */ { timeStamp }) => {
            const painted = await globalThis.noted.whenPainted(
              () => document.querySelector('[data-explains]')?.getAttribute('data-explains') === name,
            );
            resolve(painted - timeStamp);
          };
          addEventListener('click', (event) => void clicked(event), { capture: true, once: true });
        }),
      names[at],
    );
    const box = await cells.nth(at).boundingBox();
    if (!box) throw new Error(`${names[at]} is not on screen`);
    // Press and release without a pause over the number, which would explain it before it is chosen.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    durations.push(await shown);
    await page.mouse.move(1, 1);
    await page.waitForTimeout(PACE_MS);
  }
  return {
    opened: durations.length,
    median: median(durations),
    p95: quantile(durations, 0.95),
    longest: Math.max(...durations),
    longTasks: await page.evaluate(() => globalThis.noted.longTasks),
  };
}
