import { createRun, drawLivingStart } from '../engine/index.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve } from './serve.ts';

/**
 * The engine on the page's own thread, for where no worker can start: the same dispatcher behind a channel. It
 * works in the same short slices, so the page goes on drawing between them.
 */
export function startInProcess(): MessagePort {
  const { port1: page, port2: engine } = new MessageChannel();
  serve(engine, { engine: { createRun, drawLivingStart }, now: () => performance.now(), nextTurn: createNextTurn() });
  engine.start();
  return page;
}
