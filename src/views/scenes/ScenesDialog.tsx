import { fill } from '../../i18n/fill.ts';
import { useLab, type LabState } from '../../store/index.ts';
import type { SceneTools } from '../../store/sceneTools.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { SceneRow } from './SceneRow.tsx';
import styles from './ScenesDialog.module.css';

export interface ScenesDialogProps {
  readonly tools: SceneTools;
  readonly onCopyLink: () => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const selectScenes = (state: LabState) => state.scenes;
const selectScene = (state: LabState) => state.scene;

/** The list of states that a teacher goes through with the clicker: made, put in order, kept. */
export function ScenesDialog({ tools, onCopyLink, onSave, onOpen, onClose }: ScenesDialogProps) {
  const { page } = useWords();
  const words = usePart('presenting').scenes;
  const scenes = useLab(selectScenes);
  const current = useLab(selectScene);
  // One scene may be in the list twice: its place is what it is known by.
  const placed = scenes.map((scene, index) => ({ key: String(index), scene, index }));
  const isEmpty = scenes.length === 0;
  return (
    <Dialog title={words.title} closeLabel={page.close} onClose={onClose}>
      <div className={styles.content}>
        <p>{current === undefined ? words.hint : fill(words.going, { n: current + 1, count: scenes.length })}</p>
        <ol className={styles.list}>
          {placed.map(({ key, scene, index }) => (
            <SceneRow
              key={key}
              scene={scene}
              index={index}
              count={scenes.length}
              isCurrent={index === current}
              tools={tools}
            />
          ))}
        </ol>
        <div className={styles.actions}>
          <Button variant="primary" onClick={tools.addScene}>
            {words.add}
          </Button>
          {current === undefined ? (
            <Button disabled={isEmpty} onClick={() => void tools.showScene(0)}>
              {words.start}
            </Button>
          ) : (
            <Button onClick={tools.endScenes}>{words.end}</Button>
          )}
          <Button disabled={isEmpty} onClick={onCopyLink}>
            {words.copyLink}
          </Button>
          <Button disabled={isEmpty} onClick={onSave}>
            {words.save}
          </Button>
          <Button onClick={onOpen}>{words.open}</Button>
        </div>
      </div>
    </Dialog>
  );
}
