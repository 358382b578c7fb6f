import type { FromWorker, ToWorker } from '../protocol/index.ts';
import { createDispatcher, type DispatcherDeps } from './dispatcher.ts';

/** The worker's end of the wire: what a worker's global scope and a message port have in common. */
export interface Port {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Answers what comes in at `port`, and says that it has started. */
export function serve(port: Port, deps: Omit<DispatcherDeps, 'post'>): void {
  const dispatcher = createDispatcher({
    ...deps,
    post: (message, transfer) => port.postMessage(message, transfer),
  });
  port.addEventListener('message', ({ data }) => dispatcher.handle(data));
  port.postMessage({ type: 'started' }, []);
}
