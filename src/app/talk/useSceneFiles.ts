import { useMemo } from 'react';
import { LabError, MAX_DOCUMENT_BYTES } from '../../lab/index.ts';
import { parseScenesBytes } from '../../lab/scenes/readScenes.ts';
import { encodeScenes, writeScenes } from '../../lab/scenes/writeScenes.ts';
import { addressWith, pickFile, saveTextFile, writeClipboard } from '../../platform/index.ts';
import type { LabStore } from '../../store/index.ts';
import type { SceneTools } from '../../store/sceneTools.ts';

const FILE_NAME = 'scenes.json';

/** Scenes as a link in the clipboard, as a file to keep, and from a file; what goes wrong is said. */
export function useSceneFiles(store: LabStore, tools: SceneTools) {
  return useMemo(() => {
    const orSay = async (act: () => Promise<void>): Promise<void> => {
      try {
        await act();
      } catch (error) {
        if (!(error instanceof LabError)) throw error;
        store.notify({ kind: 'lab-error', error });
      }
    };
    const scenes = () => store.state.getState().scenes;
    return {
      copyLink: () =>
        orSay(async () => {
          const address = addressWith(await encodeScenes(scenes()));
          const outcome = await writeClipboard(address);
          store.notify(outcome === 'written' ? { kind: 'link-copied' } : { kind: 'copy-refused', link: address });
        }),
      save: () => orSay(async () => saveTextFile(FILE_NAME, writeScenes(scenes()))),
      open: () =>
        orSay(async () => {
          const file = await pickFile();
          if (!file) return;
          const { size: length } = file;
          const limit = MAX_DOCUMENT_BYTES;
          const params = { what: 'document', length, limit } as const;
          if (length > limit) throw new LabError({ code: 'too-long', params }, '');
          const bytes = await file.arrayBuffer().catch(() => undefined);
          if (!bytes) return store.notify({ kind: 'file-unreadable' });
          await tools.openScenes(parseScenesBytes(new Uint8Array(bytes)));
        }),
    };
  }, [store, tools]);
}
