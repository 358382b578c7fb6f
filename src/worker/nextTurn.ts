/** At least this often a turn comes by a timer, which no queue of messages can get ahead of. */
const FAIR_MS = 50;

/**
 * Makes the function by which long work lets messages in: it calls back in a later task, after the messages that are
 * already waiting. Mostly through a channel, because a timer waits at least 4 ms after five nested calls. But an
 * event loop may empty one channel before it looks at another (Node takes 1,000 messages from it, Chromium 50 ms'
 * worth), and work that goes on for seconds would not hear that it is to stop: hence the timer now and then. Work that has
 * nothing to do for `waitMs` waits by the timer too.
 */
export function createNextTurn(now: () => number): (callback: () => void, waitMs?: number) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let fairAtMs = now();
  port1.onmessage = () => waiting.shift()?.();
  return (callback, waitMs = 0) => {
    if (waitMs === 0 && now() - fairAtMs < FAIR_MS) {
      waiting.push(callback);
      port2.postMessage(undefined);
    } else {
      setTimeout(() => {
        fairAtMs = now();
        callback();
      }, waitMs);
    }
  };
}
