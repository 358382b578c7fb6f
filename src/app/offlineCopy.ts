import { keepOffline, onNewerKept } from '../platform/offline.ts';
import type { LabState, LabStore } from '../store/index.ts';

/** Keeps the copy for times without a network; when a newer version is there, the person is told once, and quietly. */
export async function keepOfflineCopy(store: LabStore): Promise<void> {
  const registration = await keepOffline();
  if (registration) onNewerKept(registration, () => tell(store));
}

/** Waits until nothing else is to be said, and nothing is presented: an audience has no use for it. */
function tell(store: LabStore): void {
  const isFree = ({ notice, present, presenter }: LabState) => !notice && !present && !presenter;
  const say = () => store.notify({ kind: 'newer-version' });
  if (isFree(store.state.getState())) return say();
  const stop = store.state.subscribe((state) => {
    if (!isFree(state)) return;
    stop();
    say();
  });
}
