import { measureDrawing } from './measureDrawing.mjs';
import { measureExplanations } from './measureExplanations.mjs';
import { measureFrames } from './measureFrames.mjs';
import { measureLoading } from './measureLoading.mjs';
import { measureLongRun } from './measureLongRun.mjs';
import { measureSteps } from './measureSteps.mjs';
import { openPage } from './openPage.mjs';

/**
 * Where and how the parts measure.
 *
 * @typedef {object} Setting
 * @property {import('playwright-core').Browser} browser
 * @property {string} lab the built page's address
 * @property {string} bare a bare React page's address
 * @property {number} slowdown
 * @property {{ width: number, height: number }} size
 */

/** @typedef {(setting: Setting) => Promise<import('./figures.mjs').Figure[]>} Part */

/** Three iterations of the default lab, every step of them. */
const PRESSES = 45;
const EXPLANATIONS = 40;
const PLAYED_MS = 12_000;
const TRAINED_MS = 6_000;
const VISITS = 7;

/** Networks by name: as fast as the machine, and a slow mobile connection (150 ms for an answer, 1.6 Mbit a second). */
const NETWORKS = /** @type {const} */ ([
  ['at once', undefined],
  ['slow 4G', { latency: 150, bytesPerSecond: 200_000 }],
]);

/**
 * The parts by name.
 *
 * @type {Readonly<Record<string, Part>>}
 */
export const PARTS = {
  async steps(setting) {
    const { lab, bare } = setting;
    const press = (/** @type {import('./openPage.mjs').Measured} */ page) => measureSteps(page, 'ArrowRight', PRESSES);
    const page = await withPage(setting, lab, press);
    const plain = await withPage(setting, bare, press);
    const drawing = await withPage(setting, lab, (open) => measureDrawing(setting.browser, open, 'ArrowRight', 15));
    return [
      { what: 'key to painted step, 95th percentile', unit: 'ms', lab: page.p95, bare: plain.p95, atMost: 50 },
      { what: 'key to painted step, median', unit: 'ms', lab: page.median, bare: plain.median },
      { what: 'key to painted step, longest', unit: 'ms', lab: page.longest, bare: plain.longest },
      { what: 'key to all of the page, 95th percentile', unit: 'ms', lab: page.whole, bare: plain.whole },
      { what: 'of the first handling the key, median', unit: 'ms', lab: page.handling, bare: plain.handling },
      { what: 'tasks over 50 ms', unit: '', lab: page.longTasks.length, bare: plain.longTasks.length, atMost: 0 },
      { what: 'main thread a step, scripts', unit: 'ms', lab: page.mainThread.script, bare: plain.mainThread.script },
      { what: 'main thread a step, styles', unit: 'ms', lab: page.mainThread.style, bare: plain.mainThread.style },
      { what: 'main thread a step, layout', unit: 'ms', lab: page.mainThread.layout, bare: plain.mainThread.layout },
      { what: 'main thread a step, in all', unit: 'ms', lab: page.mainThread.all, bare: plain.mainThread.all },
      { what: 'other threads a step, pixels (recorded)', unit: 'ms', lab: drawing.raster },
      { what: 'other threads a step, layers (recorded)', unit: 'ms', lab: drawing.compositing },
    ];
  },

  async frames(setting) {
    const { lab, bare } = setting;
    const plain = await withPage(setting, bare, (open) => measureFrames(open, PLAYED_MS));
    const playing = await withPage(setting, lab, async (open) => {
      await open.page.keyboard.press(' ');
      return measureFrames(open, PLAYED_MS);
    });
    const training = await withPage(setting, lab, async (open) => {
      await open.page.keyboard.press('t');
      return measureFrames(open, TRAINED_MS);
    });
    return Object.entries({ playing, training }).flatMap(([doing, { onTime, longest, longTasks }]) => [
      {
        what: `frames on time while ${doing}`,
        unit: /** @type {const} */ ('%'),
        lab: 100 * onTime,
        bare: 100 * plain.onTime,
        atLeast: 95,
      },
      { what: `longest frame while ${doing}`, unit: /** @type {const} */ ('ms'), lab: longest, bare: plain.longest },
      {
        what: `tasks over 50 ms while ${doing}`,
        unit: /** @type {const} */ (''),
        lab: longTasks.length,
        bare: plain.longTasks.length,
        atMost: 0,
      },
    ]);
  },

  async explanations(setting) {
    const opened = await withPage(setting, setting.lab, (open) => measureExplanations(open, EXPLANATIONS));
    return [
      { what: 'click to painted explanation, 95th percentile', unit: 'ms', lab: opened.p95, atMost: 100 },
      { what: 'click to painted explanation, median', unit: 'ms', lab: opened.median },
      { what: 'tasks over 50 ms while explaining', unit: '', lab: opened.longTasks.length },
    ];
  },

  async loading({ browser, lab, bare, slowdown, size }) {
    const figures = [];
    for (const [name, network] of NETWORKS) {
      const conditions = { size, slowdown, ...(network && { network }) };
      const page = await measureLoading(browser, lab, conditions, VISITS);
      const plain = await measureLoading(browser, bare, conditions, VISITS);
      figures.push(
        /** @type {const} */ ({
          what: `first paint, ${name}`,
          unit: 'ms',
          lab: page.firstPaint,
          bare: plain.firstPaint,
          timesBare: 1.3,
        }),
        /** @type {const} */ ({
          what: `first numbers, ${name}`,
          unit: 'ms',
          lab: page.firstNumber,
          bare: plain.firstNumber,
          timesBare: 2,
        }),
        /** @type {const} */ ({
          what: `the numbers take a press, ${name}`,
          unit: 'ms',
          lab: page.answers,
          bare: plain.answers,
        }),
      );
    }
    return figures;
  },

  async 'long-run'(setting) {
    const run = await withPage(setting, setting.lab, measureLongRun);
    return [
      { what: '100,000 iterations trained', unit: 'ms', lab: run.trainedMs },
      { what: 'iteration 73,219 on screen again', unit: 'ms', lab: run.revisitedMs },
      { what: 'iteration 73,219 exactly as before (1: yes)', unit: '', lab: Number(run.exact), atLeast: 1 },
    ];
  },
};

/**
 * @template T
 * @param {Setting} setting
 * @param {string} address
 * @param {(open: import("./openPage.mjs").Measured) => Promise<T>} measure
 * @returns {Promise<T>}
 */
async function withPage({ browser, slowdown, size }, address, measure) {
  const open = await openPage(browser, address, { size, slowdown });
  try {
    return await measure(open);
  } finally {
    await open.close();
  }
}
