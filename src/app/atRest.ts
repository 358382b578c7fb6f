import type { LabStore } from '../store/index.ts';
import { keepOfflineCopy } from './offlineCopy.ts';
import { keepPrintable } from './printing.ts';

/** What may be wanted later and nobody waits for: paper, and a copy for times without a network. */
export async function prepareAtRest(store: LabStore): Promise<void> {
  keepPrintable();
  await keepOfflineCopy(store);
}
