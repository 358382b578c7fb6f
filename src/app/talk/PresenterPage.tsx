import { use, useEffect, useRef, useState } from 'react';
import { languageOf } from '../../i18n/index.ts';
import type { LabStore } from '../../store/index.ts';
import type { SceneAt } from '../../store/sceneList.ts';
import { LabStoreContext, selectSample, selectShown, useLab } from '../../store/index.ts';
import { LanguageContext } from '../../ui/words.ts';
import { PresenterPanel, type StageWindow } from '../../views/presenter/PresenterPanel.tsx';
import { focusWants, isForSteps, STAGE_KEYS } from '../keyboard.ts';
import { ReaderContexts } from '../ReaderContexts.tsx';
import { useNotationPreferences } from '../useNotationPreferences.ts';
import { useNumberPreferences } from '../useNumberPreferences.ts';
import { useReady } from '../useReady.ts';
import { createMirror, follow, type Follower } from './follow.ts';
import { useTimer } from './useTimer.ts';

export interface PresenterPageProps {
  /** Shows what the audience could see; the stage's window decides. */
  readonly store: LabStore;
  readonly newStore: () => LabStore;
  readonly channel: string;
}

/** The presenter's window. */
export function PresenterPage(props: PresenterPageProps) {
  return (
    <LabStoreContext value={props.store}>
      <Window {...props} />
    </LabStoreContext>
  );
}

function Window({ store, newStore, channel }: PresenterPageProps) {
  const [next] = useState(newStore);
  const [stage, setStage] = useState<StageWindow>('awaited');
  const [scene, setScene] = useState<SceneAt>();
  const follower = useRef<Follower>(undefined);
  const timer = useTimer();
  const numbers = useNumberPreferences(languageOf(use(LanguageContext).code));
  const { notation } = useNotationPreferences(store);
  useReady(store, useLab(selectShown), useLab(selectSample));
  useEffect(() => {
    const mirror = createMirror([store], next);
    const following = follow(channel, {
      onState(session, run, at) {
        setStage('there');
        setScene(at);
        mirror(session, run);
      },
      onGone: () => setStage('gone'),
    });
    follower.current = following;
    return following.close;
  }, [channel, store, next]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || !STAGE_KEYS.test(key)) return;
      // A clicker does not know that somebody has just written a note.
      if (focusWants(event) && !isForSteps(event, store)) return;
      event.preventDefault();
      follower.current?.press({ key, shiftKey });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);
  return (
    <ReaderContexts numbers={numbers.styles} notation={notation}>
      <PresenterPanel
        store={store}
        next={next}
        timer={timer}
        stage={stage}
        scene={scene}
        onPress={(key) => follower.current?.press({ key, shiftKey: false })}
        onNotes={(notes) => follower.current?.sendNotes(notes)}
      />
    </ReaderContexts>
  );
}
