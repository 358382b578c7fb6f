import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { hiddenNow, useLab, useLabStore, type LabState } from '../../store/index.ts';
import { useSceneAt } from '../../store/usePresentTools.ts';
import type { SceneTools } from '../../store/sceneTools.ts';
import { Button } from '../../ui/Button.tsx';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { usePart } from '../../ui/words.ts';
import styles from './EmbedShell.module.css';

const selectHides = (state: LabState) => hiddenNow(state).length > 0;

/** Whether a frame has scenes to go through, or numbers to find. */
export const selectHasScenes = (state: LabState): boolean =>
  selectHides(state) || (state.scene !== undefined && state.scenes.length > 1);

/** The way through the scenes that a frame was given, and what is hidden in the one that is shown. */
export function EmbedScenes({ tools }: { readonly tools: SceneTools }) {
  const words = usePart('presenting');
  const store = useLabStore();
  const scene = useSceneAt();
  const hides = useLab(selectHides);
  const [ways] = useState(() => ({
    back: () => void tools.showNextScene(-1),
    on: () => void tools.showNextScene(1),
  }));
  return (
    <>
      {scene && scene.count > 1 && (
        <div className={styles.way} dir="ltr">
          <Button variant="icon" aria-label={words.scenes.previous} disabled={scene.n === 1} onClick={ways.back}>
            <PreviousIcon />
          </Button>
          <span dir="auto">{fill(words.scenes.at, scene)}</span>
          <Button variant="icon" aria-label={words.scenes.next} disabled={scene.n === scene.count} onClick={ways.on}>
            <NextIcon />
          </Button>
        </div>
      )}
      {hides && (
        <Button compact onClick={store.nextStep}>
          {words.reveal}
        </Button>
      )}
    </>
  );
}
