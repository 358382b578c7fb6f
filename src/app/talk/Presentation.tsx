import { useEffect, useMemo, useRef, useState } from 'react';
import { newChannelName, openPresenterWindow } from '../../platform/otherWindow.ts';
import {
  LabStoreContext,
  selectFrozen,
  selectHidden,
  selectPresent,
  selectPresenter,
  useLab,
  veiled,
  type LabStore,
  type Shown,
} from '../../store/index.ts';
import { sessionOf, readSession } from '../../store/session.ts';
import type { PresentTools } from '../../store/presentTools.ts';
import { PresentToolsContext, useSceneAt } from '../../store/usePresentTools.ts';
import { NotationOfLab } from '../../views/cell/NotationOfLab.tsx';
import { PresentView } from '../../views/present/PresentView.tsx';
import { PresenterPanel } from '../../views/presenter/PresenterPanel.tsx';
import { actionOf, type PageActions } from '../keyboard.ts';
import { createMirror } from './follow.ts';
import { lead } from './lead.ts';
import { stillStore } from './stillStore.ts';
import { useTimer } from './useTimer.ts';
import styles from './Presentation.module.css';

export interface PresentationProps {
  readonly store: LabStore;
  readonly tools: PresentTools;
  readonly shown: Shown | undefined;
  readonly actions: PageActions & {
    readonly leavePresenting: () => void;
    /** Opens a window that may take the screen; false where it could not be opened. */
    readonly lendScreen: (open: () => boolean) => boolean;
  };
  readonly onScenes: () => void;
  /** Makes a further store with an engine of its own, for what comes next. */
  readonly newStore: () => LabStore;
}

/** A presentation on the stage's side: what the audience sees, and the presenter's view beside it or in a window. */
export function Presentation({ store, tools, shown, actions, onScenes, newStore }: PresentationProps) {
  const present = useLab(selectPresent);
  const presenter = useLab(selectPresenter);
  const frozen = useLab(selectFrozen);
  const hidden = useLab(selectHidden);
  const newestActions = useRef(actions);
  useEffect(() => {
    newestActions.current = actions;
  });
  const channel = typeof presenter === 'object' ? presenter.channel : undefined;
  useEffect(() => {
    if (channel === undefined) return undefined;
    return lead(channel, {
      store,
      onPress: ({ key, shiftKey }) => {
        const press = { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false };
        actionOf(press, store, newestActions.current, { singleKeys: true })?.();
      },
      onNotes: tools.setNotes,
    });
  }, [channel, store, tools]);

  const openPresenter = () => {
    if (presenter === 'beside') return tools.setPresenter(undefined);
    const name = channel ?? newChannelName();
    if (!actions.lendScreen(() => openPresenterWindow(name))) return tools.setPresenter('beside');
    if (name !== channel) tools.setPresenter({ channel: name, heard: 0 });
  };
  const [frozenAtFirst] = useState(frozen);
  const still = useMemo(
    // What was frozen before the page was loaded again had long arrived.
    () => frozen && stillStore(store, frozen, frozen === frozenAtFirst ? 1 : store.playhead.t),
    [frozen, frozenAtFirst, store],
  );
  const live = useMemo(() => shown && veiled(shown, hidden), [shown, hidden]);
  if (!present || !live) return null;
  const isBeside = presenter === 'beside';
  const seen =
    frozen?.present && frozen.shown
      ? { present: frozen.present, shown: veiled(frozen.shown, frozen.hidden) }
      : { present, shown: live };
  const stage = (
    <PresentView
      {...seen}
      isFrozen={frozen !== undefined}
      hasPresenter={isBeside}
      onPresenter={openPresenter}
      onScenes={onScenes}
      onFullScreen={actions.toggleFullScreen}
      onLeave={actions.leavePresenting}
    />
  );
  return (
    <PresentToolsContext value={tools}>
      <div className={styles.halves} data-beside={isBeside || undefined}>
        <LabStoreContext value={still ?? store}>
          <NotationOfLab>{stage}</NotationOfLab>
        </LabStoreContext>
        {isBeside && <Beside store={store} tools={tools} newStore={newStore} actions={actions} />}
      </div>
    </PresentToolsContext>
  );
}

/** The presenter's view in the stage's own window, where no other can be opened. */
function Beside({ store, tools, newStore, actions }: Omit<PresentationProps, 'shown' | 'onScenes'>) {
  const [next] = useState(newStore);
  // Its engine is there as long as this view.
  useEffect(() => () => next.client.dispose(), [next]);
  const timer = useTimer();
  const scene = useSceneAt();
  useEffect(() => {
    const mirror = createMirror([], next);
    const tell = () => {
      const session = readSession(sessionOf(store.state.getState()));
      if (session) mirror(session, store.state.getState().doc.run.key);
    };
    tell();
    return store.state.subscribe((now, before) => {
      if (
        now.doc !== before.doc ||
        now.sample !== before.sample ||
        now.cell !== before.cell ||
        now.grain !== before.grain ||
        now.present !== before.present ||
        now.scenes !== before.scenes ||
        now.scene !== before.scene
      ) {
        tell();
      }
    });
  }, [store, next]);
  return (
    <PresenterPanel
      store={store}
      next={next}
      timer={timer}
      onPress={(key) => {
        const press = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
        actionOf(press, store, actions, { singleKeys: true })?.();
      }}
      onNotes={tools.setNotes}
      scene={scene}
      isBeside
    />
  );
}
