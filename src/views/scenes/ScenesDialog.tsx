import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useLab, useLabStore, useScenesHistory, type LabState } from '../../store/index.ts';
import type { SceneTools } from '../../store/sceneTools.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { SceneActions } from './SceneActions.tsx';
import { SceneRow } from './SceneRow.tsx';
import styles from './ScenesDialog.module.css';

export interface ScenesDialogProps {
  readonly tools: SceneTools;
  /** Presents a scene, from 0. */
  readonly onShow: (index: number) => void;
  readonly onCopyLink: () => void;
  readonly onSave: () => void;
  /** Opens a file in place of what is there. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const selectScenes = (state: LabState) => state.scenes;
const selectPresentedScene = ({ present, scene }: LabState) => (present ? scene : undefined);

/** The list of states that a teacher goes through with the clicker: made, put in order, kept. */
export function ScenesDialog({ tools, onShow, onCopyLink, onSave, onOpen, onClose }: ScenesDialogProps) {
  const { page } = useWords();
  const words = usePart('presenting').scenes;
  const store = useLabStore();
  const scenes = useLab(selectScenes);
  const current = useLab(selectPresentedScene);
  const { canUndo, canRedo } = useScenesHistory();
  const list = useRef<HTMLOListElement>(null);
  /** What was just done, and where the focus goes when it took its button away. */
  const [done, setDone] = useState<{ readonly text: string; readonly removed?: number }>();
  useLayoutEffect(() => {
    if (done?.removed === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    const next = buttons[Math.min(done.removed, buttons.length - 1)];
    (next ?? list.current)?.focus();
  }, [done]);

  const count = scenes.length;
  const add = () => {
    setDone({ text: tools.addScene() ? fill(words.added, { n: count + 1 }) : fill(words.full, { count }) });
  };
  const move = (index: number, by: -1 | 1) => {
    tools.moveScene(index, by);
    setDone({ text: fill(words.moved, { n: index + 1 + by, count }) });
  };
  const remove = (index: number) => {
    tools.removeScene(index);
    setDone({ text: fill(words.removed, { n: index + 1 }), removed: index });
  };
  const travel = (go: () => Promise<void>, isThere: boolean) => {
    if (!isThere) return;
    const say = () => setDone({ text: fill(words.count, { count: store.state.getState().scenes.length }) });
    void go().then(say);
  };
  const undo = () => travel(store.undo, canUndo);
  const redo = () => travel(store.redo, canRedo);
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, target } = event;
    const letter = key.toLowerCase();
    // Within a note it is the field's own.
    if (!(ctrlKey || metaKey) || !'zy'.includes(letter) || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    if (letter === 'y' || shiftKey) redo();
    else undo();
  };

  return (
    <Dialog title={page.scenes} closeLabel={page.close} onClose={onClose}>
      {/* The keys of the page do not reach into a dialog. */}
      <div className={styles.content} role="presentation" onKeyDown={onKey}>
        <p>{current === undefined ? words.hint : fill(words.going, { n: current + 1, count })}</p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={add}>
            {words.add}
          </Button>
          {current === undefined ? (
            <Button disabled={count === 0} onClick={() => onShow(0)}>
              {words.start}
            </Button>
          ) : (
            <Button onClick={tools.endScenes}>{words.end}</Button>
          )}
          <Button variant="icon" aria-label={page.undo} disabled={!canUndo} onClick={undo}>
            <UndoIcon />
          </Button>
          <Button variant="icon" aria-label={page.redo} disabled={!canRedo} onClick={redo}>
            <RedoIcon />
          </Button>
        </div>
        <p className={styles.done} role="status">
          {done?.text}
        </p>
        <ol ref={list} className={styles.list} aria-label={page.scenes} tabIndex={-1}>
          {scenes.map((scene, index) => (
            <SceneRow key={scene.key} scene={scene} index={index} isCurrent={index === current} tools={tools}>
              <SceneActions index={index} count={count} onShow={onShow} onMove={move} onRemove={remove} />
            </SceneRow>
          ))}
        </ol>
        <div className={styles.actions}>
          <Button disabled={count === 0} onClick={onCopyLink}>
            {words.copyLink}
          </Button>
          <Button disabled={count === 0} onClick={onSave}>
            {words.save}
          </Button>
          <Button onClick={onOpen}>{words.open}</Button>
        </div>
      </div>
    </Dialog>
  );
}
