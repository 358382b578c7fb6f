import { useMemo } from 'react';
import type { LanguageCode } from '../i18n/index.ts';
import { addressWith, pickFile, writeClipboard } from '../platform/index.ts';
import { noticeOf, type AskedNotation, type LabStore } from '../store/index.ts';

export interface FileActions {
  readonly share: () => Promise<void>;
  readonly exportFile: () => Promise<void>;
  /** False when no file was chosen: nothing has happened. */
  readonly importFile: () => Promise<boolean>;
}

/**
 * What leaves the page and comes into it: a link in the clipboard, which may ask for a notation and a language, a file
 * to keep, a file to open.
 */
export function useFileActions(
  store: LabStore,
  notation: AskedNotation,
  language: LanguageCode | undefined,
): FileActions {
  return useMemo(
    () => ({
      async share() {
        const link = await store.link(notation, language);
        if (link === undefined) return;
        const address = addressWith(link);
        const outcome = await writeClipboard(address);
        store.notify(outcome === 'written' ? { kind: 'link-copied' } : { kind: 'copy-refused', link: address });
      },
      async exportFile() {
        const { title } = store.state.getState().doc.lab;
        const text = await store.documentText();
        if (text === undefined) return;
        await import('../platform/saveFile.ts').then(
          ({ labFileName, saveTextFile }) => saveTextFile(labFileName(title), text),
          (error: unknown) => store.notify(noticeOf(error)),
        );
      },
      async importFile() {
        const file = await pickFile();
        if (!file) return false;
        // What reads it may not come, without a network.
        await import('./openFile.ts')
          .then(({ openFile }) => openFile(store, file))
          .catch((error: unknown) => store.notify(noticeOf(error)));
        return true;
      },
    }),
    [store, notation, language],
  );
}
