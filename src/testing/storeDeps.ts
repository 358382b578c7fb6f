import type { StoreDeps } from '../store/index.ts';
import { createDirectClient } from './directClient.ts';

/** What a store needs, where time stands still: the real engine, answering in the next microtask, and no timer that ends. */
export function storeDeps(deps: Partial<StoreDeps> = {}): StoreDeps {
  return { client: createDirectClient(), random: () => 0.25, after: () => () => {}, ...deps };
}
