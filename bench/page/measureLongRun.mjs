/** A long run, a moment in the middle of it, and one far from there. */
const LONG = 100_000;
const MIDDLE = 73_219;
const ELSEWHERE = 219;
const PATIENCE_MS = 60_000;

/**
 * @typedef {object} LongRun
 * @property {number} trainedMs ms from the start of training until 100,000 iterations are made
 * @property {number} revisitedMs ms until iteration 73,219 is on screen again
 * @property {boolean} exact whether its numbers are the same to the bit when it is visited once more
 */

/**
 * Trains for 100,000 iterations and goes back and forth among them.
 *
 * @param {import('./openPage.mjs').Measured} measured
 * @returns {Promise<LongRun>}
 */
export async function measureLongRun({ page }) {
  await page.keyboard.press('End');
  const began = performance.now();
  await page.keyboard.press('t');
  await page.waitForFunction(
    (last) => [...document.querySelectorAll('input')].some(({ type, max }) => type === 'range' && Number(max) >= last),
    LONG,
    { timeout: PATIENCE_MS, polling: 'raf' },
  );
  const trainedMs = performance.now() - began;
  await page.getByRole('button', { name: 'Stop training' }).click();
  const revisitBegan = performance.now();
  const once = await visit(page, MIDDLE);
  const revisitedMs = performance.now() - revisitBegan;
  await visit(page, ELSEWHERE);
  const again = await visit(page, MIDDLE);
  return { trainedMs, revisitedMs, exact: once === again };
}

/**
 * Every number on screen at an iteration, as one text.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} iteration
 * @returns {Promise<string>}
 */
async function visit(page, iteration) {
  const field = page.getByLabel('Iteration', { exact: true });
  await field.fill(String(iteration));
  await field.press('Enter');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  const numbers = await page
    .locator('[data-cell]')
    .evaluateAll((elements) =>
      elements.map((element) => `${element.getAttribute('data-cell')} ${element.getAttribute('data-value')}`),
    );
  return [...new Set(numbers)].toSorted().join('\n');
}
