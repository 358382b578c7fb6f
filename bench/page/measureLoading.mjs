import { median } from '../statistics.mjs';
import { openPage } from './openPage.mjs';

/**
 * @typedef {object} Loading medians, in ms from the navigation
 * @property {number} firstPaint
 * @property {number} firstNumber
 * @property {number} answers until what is painted takes a press
 */

/**
 * Opens a page several times, each time for the first time.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('./openPage.mjs').Conditions} conditions
 * @param {number} times
 * @returns {Promise<Loading>}
 */
export async function measureLoading(browser, address, conditions, times) {
  const visits = [];
  for (let i = 0; i < times; i += 1) {
    const { page, close } = await openPage(browser, address, conditions);
    visits.push(
      await page.evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        const { firstNumber, answers } = globalThis.noted;
        if (!paint || firstNumber === undefined || answers === undefined) throw new Error('Nothing was painted');
        return { firstPaint: paint.startTime, firstNumber, answers };
      }),
    );
    await close();
  }
  return {
    firstPaint: median(visits.map(({ firstPaint }) => firstPaint)),
    firstNumber: median(visits.map(({ firstNumber }) => firstNumber)),
    answers: median(visits.map(({ answers }) => answers)),
  };
}
