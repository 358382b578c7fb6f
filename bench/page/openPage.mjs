import { observe } from './observe.mjs';

/**
 * A page that is measured.
 *
 * @typedef {object} Measured
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').CDPSession} devtools
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Conditions
 * @property {{ width: number, height: number }} size
 * @property {number} slowdown how many times as slow the page's main thread is made
 * @property {{ latency: number, bytesPerSecond: number }} [network] none: as fast as the machine
 */

/** Until a page is at rest after its start: what was loaded late is there, the first motion has ended. */
const SETTLE_MS = 2_500;

/**
 * Opens a page in a browser context of its own, with nothing in its cache, observed from its first moment on.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {Conditions} conditions
 * @returns {Promise<Measured>}
 */
export async function openPage(browser, address, { size, slowdown, network }) {
  const context = await browser.newContext({ viewport: size, locale: 'en-US' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript(observe);
  if (network) {
    const { latency, bytesPerSecond } = network;
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'commit' });
  // While it starts nothing runs in the page but what notes the first number.
  await page.waitForTimeout(SETTLE_MS);
  await page.waitForSelector('[data-value]');
  await page.waitForTimeout(SETTLE_MS);
  return { page, devtools, close: () => context.close() };
}
