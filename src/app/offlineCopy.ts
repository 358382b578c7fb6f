import { keepOffline, onNewerKept } from '../platform/offline.ts';
import type { LabStore } from '../store/index.ts';

/** Keeps the copy for times without a network; when a newer version is there, the person is told, and quietly. */
export async function keepOfflineCopy(store: LabStore): Promise<void> {
  const registration = await keepOffline();
  if (registration) onNewerKept(registration, () => store.notifyNewer(true));
}
