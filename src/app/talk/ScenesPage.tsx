import { useState } from 'react';
import type { LabStore } from '../../store/index.ts';
import { createSceneTools } from '../../store/sceneTools.ts';
import { ScenesDialog } from '../../views/scenes/ScenesDialog.tsx';
import type { FileActions } from '../useFileActions.ts';
import { shareScenes } from './shareScenes.ts';

export interface ScenesPageProps {
  readonly store: LabStore;
  readonly files: Pick<FileActions, 'importFile'>;
  /** Begins a presentation, where there is none. */
  readonly onPresent: () => void;
  readonly onClose: () => void;
}

/** The list of scenes, in the presentation and out of it. */
export function ScenesPage({ store, files, onPresent, onClose }: ScenesPageProps) {
  const [tools] = useState(() => createSceneTools(store));
  const [sharing] = useState(() => shareScenes(store));
  const show = (index: number) => {
    if (!store.state.getState().present) onPresent();
    onClose();
    void tools.showScene(index);
  };
  // What there is to say about a link or a file is said on the page below.
  return (
    <ScenesDialog
      tools={tools}
      onShow={show}
      onCopyLink={() => void sharing.copyLink().then(onClose)}
      onSave={() => void sharing.save().then(onClose)}
      onOpen={() => void files.importFile().then((isChosen) => isChosen && onClose())}
      onClose={onClose}
    />
  );
}
