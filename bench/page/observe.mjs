/**
 * What is noted in the page from its first moment on; times are milliseconds of the page's own clock.
 *
 * @typedef {object} Noted
 * @property {{ type: string, began: number, duration: number, handling: number }[]} events presses and clicks of 16 ms and more, by
 *   the browser's own Event Timing: from the event to the frame that shows its effect, in steps of 8 ms
 * @property {number[]} longTasks how long each task over 50 ms took
 * @property {Promise<{ at: number, painted: number, whole: number }> | undefined} press when the watched press was made, painted,
 *   and painted in every part of the page
 * @property {number | undefined} firstNumber when the first number was painted
 * @property {number | undefined} answers when what was painted of it first took a press: until then it is inert
 * @property {(ready: () => boolean) => Promise<number>} whenPainted settles with the moment at which the first frame
 *   in which `ready()` holds has been painted, that is, handed over to be drawn
 * @property {(ms: number) => Promise<number[]>} framesFor when each frame began, for so long
 */

/** Runs in the page before its own scripts, as an init script; it may use nothing from outside itself. */
export function observe() {
  /** @type {Noted} */
  const noted = {
    events: [],
    longTasks: [],
    press: undefined,
    firstNumber: undefined,
    answers: undefined,
    whenPainted: (ready) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        // A frame's callbacks run before it is painted, a message that they send arrives after it.
        const look = () => void (ready() ? port2.postMessage(0) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      }),
    framesFor: (ms) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const begins = [];
        const frame = (/** @type {number} */ begin) => {
          begins.push(begin);
          if (begin - (begins[0] ?? begin) < ms) requestAnimationFrame(frame);
          else resolve(begins);
        };
        requestAnimationFrame(frame);
      }),
  };
  Object.assign(globalThis, { noted });

  new PerformanceObserver((list) => {
    for (const entry of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
      const { name, startTime, duration, processingStart, processingEnd } = entry;
      noted.events.push({ type: name, began: startTime, duration, handling: processingEnd - processingStart });
    }
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
  }).observe({ type: 'longtask' });

  void noted
    .whenPainted(() => document.querySelector('[data-value]')?.checkVisibility() === true)
    .then((moment) => {
      noted.firstNumber = moment;
      return noted.whenPainted(() => document.querySelector('[inert] [data-value]') === null);
    })
    .then((moment) => {
      noted.answers = moment;
    });
}
