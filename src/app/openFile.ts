import { assertNever } from '../lib/assertNever.ts';
import { readLabFile } from '../platform/readLabFile.ts';
import type { LabStore } from '../store/index.ts';

/** Opens what a file holds, a lab or scenes; where it holds neither, says what is wrong with it. */
export async function openFile(store: LabStore, file: File): Promise<void> {
  const outcome = await readLabFile(file);
  switch (outcome.kind) {
    case 'read': {
      const { content } = outcome;
      return content.kind === 'lab' ? store.openDocument(content.document) : store.openScenes(content.scenes);
    }
    case 'invalid':
      return store.notify({ kind: 'lab-error', error: outcome.error });
    case 'unreadable':
      return store.notify({ kind: 'file-unreadable' });
    default:
      return assertNever(outcome);
  }
}
