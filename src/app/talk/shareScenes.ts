import { encodeScenes, writeScenes } from '../../lab/scenes/writeScenes.ts';
import { addressWith, writeClipboard } from '../../platform/index.ts';
import { saveTextFile } from '../../platform/saveFile.ts';
import { noticeOf, type LabStore } from '../../store/index.ts';

const FILE_NAME = 'scenes.json';

/** The scenes as a link in the clipboard and as a file to keep; what goes wrong is said. */
export function shareScenes(store: LabStore): Readonly<Record<'copyLink' | 'save', () => Promise<void>>> {
  const orSay = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      store.notify(noticeOf(error));
    }
  };
  const scenes = () => store.state.getState().scenes;
  return {
    copyLink: () =>
      orSay(async () => {
        const address = addressWith(await encodeScenes(scenes()));
        const outcome = await writeClipboard(address);
        store.notify(outcome === 'written' ? { kind: 'scenes-link-copied' } : { kind: 'copy-refused', link: address });
      }),
    save: () => orSay(async () => saveTextFile(FILE_NAME, writeScenes(scenes()))),
  };
}
