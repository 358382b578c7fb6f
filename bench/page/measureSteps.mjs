import { median, quantile } from '../statistics.mjs';

/** What the browser does not report took less than this, in ms: Event Timing begins there. */
const UNREPORTED_MS = 16;
/** A reader's pace, in ms; not in step with the frames. */
const PACE_MS = 370;
const JITTER_MS = 9;

/**
 * One iteration has 15 steps in the default lab, so that presses go through the whole of one and into the next.
 *
 * @typedef {object} Steps
 * @property {number} presses
 * @property {number} median ms from the key to the frame that shows the step
 * @property {number} p95
 * @property {number} longest
 * @property {number} handling ms of it in the page's own listeners, rendering by React included (median)
 * @property {number[]} longTasks
 * @property {MainThread} mainThread
 *
 * @typedef {object} MainThread ms of the main thread for each press, on average, all frames that follow it included
 * @property {number} script
 * @property {number} style
 * @property {number} layout
 * @property {number} all
 */

/**
 * Presses a key again and again and notes how long each press took to be painted.
 *
 * @param {import('./openPage.mjs').Measured} measured
 * @param {string} key
 * @param {number} presses
 * @returns {Promise<Steps>}
 */
export async function measureSteps({ page, devtools }, key, presses) {
  const press = async (/** @type {number} */ i) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(PACE_MS + JITTER_MS * (i % 7));
  };
  // The first presses compile what the later ones run.
  for (let i = 0; i < 3; i += 1) await press(i);
  await page.evaluate(() => {
    globalThis.noted.events = [];
    globalThis.noted.longTasks = [];
  });
  const before = await mainThread(devtools);
  for (let i = 0; i < presses; i += 1) await press(i);
  const after = await mainThread(devtools);
  const { events, longTasks } = await page.evaluate(() => ({
    events: globalThis.noted.events.filter(({ type }) => type === 'keydown'),
    longTasks: globalThis.noted.longTasks,
  }));
  const durations = [
    ...events.map(({ duration }) => duration),
    ...Array.from({ length: Math.max(0, presses - events.length) }, () => UNREPORTED_MS),
  ];
  return {
    presses,
    median: median(durations),
    p95: quantile(durations, 0.95),
    longest: Math.max(...durations),
    handling: events.length === 0 ? 0 : median(events.map(({ handling }) => handling)),
    longTasks,
    mainThread: {
      script: (after.script - before.script) / presses,
      style: (after.style - before.style) / presses,
      layout: (after.layout - before.layout) / presses,
      all: (after.all - before.all) / presses,
    },
  };
}

/**
 * @param {import('playwright-core').CDPSession} devtools
 * @returns {Promise<MainThread>} since the page's beginning
 */
async function mainThread(devtools) {
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const ms = (/** @type {string} */ name) => {
    const metric = metrics.find((one) => one.name === name);
    if (!metric) throw new Error(`The browser measures no ${name}`);
    return metric.value * 1000;
  };
  return {
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
    all: ms('TaskDuration'),
  };
}
