import { startEngine } from './startEngine.ts';

/**
 * The engine on the page's own thread, for where no worker can start: the same dispatcher behind a channel. It
 * works in the same short slices, so the page goes on drawing between them.
 */
export function startInProcess(): MessagePort {
  const { port1: page, port2: engine } = new MessageChannel();
  startEngine(engine);
  engine.start();
  return page;
}
