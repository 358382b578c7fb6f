import { median, quantile } from '../statistics.mjs';

/** What Event Timing does not report took less than this, in ms. */
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
 * @property {number} whole ms from the key to the frame that shows it in every part of the page (95th percentile)
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
    await page.evaluate(watchPress);
    await page.keyboard.press(key);
    const moment = await page.evaluate(() => globalThis.noted.press);
    if (!moment) throw new Error('The page was loaded anew while a press was measured');
    await page.waitForTimeout(PACE_MS + JITTER_MS * (i % 7));
    return moment;
  };
  // The first presses compile what the later ones run.
  for (let i = 0; i < 3; i += 1) await press(i);
  await page.evaluate(() => {
    globalThis.noted.events = [];
    globalThis.noted.longTasks = [];
  });
  const before = await mainThread(devtools);
  const pressed = [];
  for (let i = 0; i < presses; i += 1) pressed.push(await press(i));
  const after = await mainThread(devtools);
  const { events, longTasks } = await page.evaluate(() => ({
    events: globalThis.noted.events.filter(({ type }) => type === 'keydown'),
    longTasks: globalThis.noted.longTasks,
  }));
  // The engine answers a press into the next iteration a little later: the frame after the press does not show it yet.
  const durations = pressed.map(({ at, painted }) => {
    const presented = events.find(({ began }) => began === at)?.duration ?? UNREPORTED_MS;
    return Math.max(presented, painted - at);
  });
  return {
    presses,
    median: median(durations),
    p95: quantile(durations, 0.95),
    longest: Math.max(...durations),
    whole: quantile(
      pressed.map(({ at, whole }) => whole - at),
      0.95,
    ),
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
 * Runs in the page: notes when the next press is made, and when the frame with its effect has been painted. What a press
 * changes in every page that is measured: the place on the timeline, or else the first number.
 */
function watchPress() {
  const place = () =>
    document.querySelector('footer input[type=range]')?.getAttribute('aria-valuetext') ??
    document.querySelector('[data-value]')?.textContent;
  const before = place();
  globalThis.noted.press = new Promise((resolve) => {
    const onKey = async (/** @type {number} */ at) =>
      resolve({
        at,
        painted: await globalThis.noted.whenPainted(() => place() !== before),
        // The bare page has one part.
        whole: await globalThis.noted.whenPainted(() => document.documentElement.dataset['ready'] !== 'false'),
      });
    addEventListener('keydown', ({ timeStamp }) => void onKey(timeStamp), { capture: true, once: true });
  });
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
