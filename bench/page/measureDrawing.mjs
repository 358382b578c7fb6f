/** A reader's pace, in ms: what a press sets in motion is drawn meanwhile. */
const PACE_MS = 400;

/**
 * What drawing costs beside the page's main thread, in ms for each press, on average.
 *
 * @typedef {object} Drawing
 * @property {number} raster painting pixels, on any thread but the main one
 * @property {number} compositing putting layers together, and the display
 */

/** Which of the browser's own records count for what. */
const KINDS = /** @type {const} */ ({
  raster: ['RasterTask', 'ImageDecodeTask'],
  compositing: ['DirectRenderer::DrawFrame', 'LayerTreeHostImpl::PrepareToDraw', 'ProxyImpl::ScheduledActionCommit'],
});

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} [dur] in µs
 */

/**
 * Presses a key while the browser records what all of its threads do. Recording slows things down, so the figures are
 * for comparing with each other.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./openPage.mjs').Measured} measured
 * @param {string} key
 * @param {number} presses
 * @returns {Promise<Drawing>}
 */
export async function measureDrawing(browser, { page }, key, presses) {
  const devtools = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))),
  );
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['cc', 'viz', 'disabled-by-default-devtools.timeline'] },
  });
  for (let i = 0; i < presses; i += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PACE_MS);
  }
  const complete = new Promise((resolve) => {
    devtools.once('Tracing.tracingComplete', resolve);
  });
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  const perPress = (/** @type {readonly string[]} */ names) =>
    events.reduce((sum, { name, dur = 0 }) => sum + (names.includes(name) ? dur : 0), 0) / 1000 / presses;
  return { raster: perPress(KINDS.raster), compositing: perPress(KINDS.compositing) };
}
