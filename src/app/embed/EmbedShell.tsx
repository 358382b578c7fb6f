import { lazy, Suspense, use, useEffect, useMemo, useReducer, useState } from 'react';
import { useMedia } from '../../gestures/useMedia.ts';
import { readEmbedAddress, type EmbedAddress, type EmbedPanel } from '../../platform/embed/embedAddress.ts';
import { selectBlack, selectHidden, selectSample, useLab, veiled, type LabStore } from '../../store/index.ts';
import { createSceneTools } from '../../store/sceneTools.ts';
import { languageOf } from '../../i18n/index.ts';
import { LanguageContext } from '../../ui/words.ts';
import { CostView } from '../../views/cost/CostView.tsx';
import { MatricesView } from '../../views/matrices/MatricesView.tsx';
import { NetworkView } from '../../views/network/NetworkView.tsx';
import { CompactTransport } from '../../views/transport/CompactTransport.tsx';
import { goToLearningRate } from '../../views/transport/LearningRate.tsx';
import { TransportView } from '../../views/transport/TransportView.tsx';
import { BlackScreen, NoticeView, StepAnnouncer } from '../laterViews.ts';
import { sceneActionOf } from '../sceneKeys.ts';
import { useDialogs } from '../useDialogs.ts';
import type { KeyPress } from '../keyboard.ts';
import { useLayoutApart } from '../useLayoutApart.ts';
import { useNewest } from '../useNewest.ts';
import { useNotationPreferences } from '../useNotationPreferences.ts';
import { useNumberPreferences } from '../useNumberPreferences.ts';
import { usePage } from '../usePage.ts';
import { createFullscreen, reloadPage } from '../../platform/index.ts';
import { PageDialogs } from '../PageDialogs.tsx';
import { ReaderContexts } from '../ReaderContexts.tsx';
import { useReady } from '../useReady.ts';
import { useShortcuts } from '../useShortcuts.ts';
import { useTheme } from '../useTheme.ts';
import { useTurns } from '../useTurns.ts';
import { EmbedExplanation } from './EmbedExplanation.tsx';
import { EmbedScenes, selectHasScenes } from './EmbedScenes.tsx';
import { LabLink } from './LabLink.tsx';
import { useEmbedMessages } from './useEmbedMessages.ts';
import styles from './EmbedShell.module.css';

const EquationView = lazy(async () => ({
  default: (await import('../../views/equation/EquationView.tsx')).EquationView,
}));
/** A step some of whose numbers are asked for. */
const AskingEquation = lazy(async () => ({
  default: (await import('../../views/present/PresentEquation.tsx')).PresentEquation,
}));

/** Below this a frame has no room for all of the transport; below the other one there is none for training. */
const SMALL_FRAME = '(width < 900px) or (height < 420px)';
const NARROW_FRAME = '(width < 560px)';

/** The lab in a frame of another page: the panels that its address names, as large as the frame, and a way out. */
export function EmbedShell({ store }: { readonly store: LabStore }) {
  const [address] = useState(() => readEmbedAddress(location.search));
  const { code, words } = use(LanguageContext);
  const { page } = words;
  const { newest, training } = useNewest();
  const dialogs = useDialogs();
  const { toggleHelp } = dialogs;
  const black = useLab(selectBlack);
  const [screen] = useState(createFullscreen);
  const [sceneTools] = useState(() => createSceneTools(store));
  useTheme(useMedia('(prefers-contrast: more)'));
  const { singleKeys } = useShortcuts();
  const actions = useMemo(
    () => ({
      toggleHelp,
      toggleFullScreen: screen.toggle,
      // A presentation is a matter of the whole lab; F5 loads again, as the page around expects.
      startPresenting: undefined,
      leavePresenting: undefined,
      // Scenes that its address opens are gone through in it.
      presentAction: (press: KeyPress) => sceneActionOf(press, sceneTools, store.state.getState()),
    }),
    [screen, toggleHelp, sceneTools, store],
  );
  const numbers = useNumberPreferences(languageOf(code));
  const { notation, inAddress } = useNotationPreferences(store);
  const whole = usePage(store, actions, { singleKeys, inAddress });
  useEmbedMessages(store, address);
  useAddressProblem(store, address);
  useQuietFallback(store);
  const hidden = useLab(selectHidden);
  const shown = useMemo(() => newest && veiled(newest, hidden), [newest, hidden]);
  // As on the whole page.
  const { drawn, explained, marked, settled, everywhere } = useTurns(shown, useLab(selectSample), training);
  useLayoutApart(shown, training);
  const [isNetworkDrawn, markNetworkDrawn] = useReducer(() => true, !address.panels.has('network'));
  useReady(store, everywhere === shown && isNetworkDrawn ? newest : undefined, drawn?.sample);
  const asks = explained?.hidden !== undefined;
  const hasScenes = useLab(selectHasScenes);
  const small = useMedia(SMALL_FRAME);
  const narrow = useMedia(NARROW_FRAME);
  const has = (...panels: readonly EmbedPanel[]) => panels.some((panel) => address.panels.has(panel));

  return (
    <ReaderContexts numbers={numbers.styles} notation={notation}>
      <div className={styles.page} ref={whole}>
        <main
          className={styles.main}
          data-columns={(has('network', 'matrices') && has('equation', 'cost')) || undefined}
        >
          <h1 className="visually-hidden">{page.title}</h1>
          {shown && drawn && has('network', 'matrices') && (
            <div className={styles.stage}>
              {has('network') && (
                <div className={styles.network}>
                  <NetworkView
                    shown={explained && drawn.shown}
                    sample={drawn.sample}
                    inSlices={!isNetworkDrawn}
                    onDrawn={markNetworkDrawn}
                  />
                </div>
              )}
              {has('matrices') && (
                <MatricesView shown={shown} marked={marked ?? shown} settled={settled ?? shown} sample={drawn.sample} />
              )}
            </div>
          )}
          {drawn && has('equation', 'cost') && (
            <div className={styles.side}>
              {has('equation') && (
                <EmbedExplanation behind={!training && explained?.trace !== drawn.shown.trace}>
                  {explained && !asks && (
                    <EquationView
                      shown={explained}
                      onRate={has('transport') && !small ? goToLearningRate : undefined}
                    />
                  )}
                  {explained && asks && (
                    <div className={styles.asking}>
                      <AskingEquation shown={explained} />
                    </div>
                  )}
                </EmbedExplanation>
              )}
              {has('cost') && explained && <CostView shown={drawn.shown} hidden={hidden} />}
            </div>
          )}
        </main>
        {hasScenes && (
          <section className={styles.scenes} aria-label={page.scenes}>
            <Suspense>
              <EmbedScenes tools={sceneTools} />
            </Suspense>
          </section>
        )}
        <footer className={styles.foot}>
          {shown &&
            has('transport') &&
            (small ? <CompactTransport shown={shown} narrow={narrow} /> : <TransportView shown={shown} />)}
          <LabLink />
        </footer>
        <Suspense>{explained && !asks && <StepAnnouncer shown={explained} />}</Suspense>
        <Suspense>
          <NoticeView onReload={reloadPage} />
        </Suspense>
        <PageDialogs dialogs={dialogs} singleKeys={singleKeys} />
        <Suspense>{black && <BlackScreen onEnd={store.toggleBlack} />}</Suspense>
      </div>
    </ReaderContexts>
  );
}

/** Says what the frame's address asks for and there is not. */
function useAddressProblem(store: LabStore, { problem }: EmbedAddress): void {
  useEffect(() => {
    if (problem) store.notify({ kind: 'lab-error', error: problem, kept: 'none' });
  }, [store, problem]);
}

/** In a sandboxed frame no worker ever starts and the page computes by itself: nothing that a reader has to know. */
function useQuietFallback(store: LabStore): void {
  useEffect(() => {
    const dismiss = () => {
      if (store.state.getState().notice?.kind === 'in-process') store.notify(undefined);
    };
    dismiss();
    return store.state.subscribe(dismiss);
  }, [store]);
}
