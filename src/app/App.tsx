import { lazy, Suspense, use, useEffect, useMemo, useReducer, useState } from 'react';
import { useInTurn } from '../gestures/useInTurn.ts';
import { useMedia } from '../gestures/useMedia.ts';
import { languageOf, loadPart, type OfferedCode } from '../i18n/index.ts';
import { reloadPage } from '../platform/index.ts';
import type { LabStore } from '../store/index.ts';
import { selectBlack, selectHidden, selectSample } from '../store/index.ts';
import { LabStoreContext, useLab } from '../store/index.ts';
import { LanguageContext } from '../ui/words.ts';
import { CostView } from '../views/cost/CostView.tsx';
import { HeaderView } from '../views/header/HeaderView.tsx';
import { MatricesView } from '../views/matrices/MatricesView.tsx';
import { NetworkView } from '../views/network/NetworkView.tsx';
import { goToLearningRate } from '../views/transport/LearningRate.tsx';
import { TransportView } from '../views/transport/TransportView.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExplanationPanel } from './ExplanationPanel.tsx';
import { BlackScreen, loadBlackScreen, NoticeView, StepAnnouncer } from './laterViews.ts';
import type { OpenedLanguage } from './openLanguage.ts';
import { PageDialogs } from './PageDialogs.tsx';
import { ReaderContexts } from './ReaderContexts.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { useDialogs } from './useDialogs.ts';
import { useFileActions } from './useFileActions.ts';
import { useLanguage } from './useLanguage.ts';
import { useLanguageInLinks } from './useLanguageInLinks.ts';
import { useLayoutApart } from './useLayoutApart.ts';
import { useNewest } from './useNewest.ts';
import { useNotationPreferences } from './useNotationPreferences.ts';
import { useNumberPreferences } from './useNumberPreferences.ts';
import { usePage } from './usePage.ts';
import { usePresentActions, usePresentation } from './usePresenting.ts';
import { useAnswering, useReady } from './useReady.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTheme } from './useTheme.ts';
import { useTurns } from './useTurns.ts';
import styles from './App.module.css';

// What the first numbers do not need comes after them.
const EquationView = lazy(async () => {
  // Its formulas are laid out once, in their own font; without that font they stand in another one.
  const [view] = await Promise.all([
    import('../views/equation/EquationView.tsx'),
    Promise.allSettled([document.fonts.load('1em "Noto Sans Math"')]),
  ]);
  return { default: view.EquationView };
});
const SettingsDialog = lazy(async () => ({
  default: (await import('../views/settings/SettingsDialog.tsx')).SettingsDialog,
}));
const EmbedShell = lazy(async () => ({ default: (await import('./embed/EmbedShell.tsx')).EmbedShell }));
const PresenterPage = lazy(async () => ({
  default: (await import('./talk/PresenterPage.tsx')).PresenterPage,
}));
const ScenesPage = lazy(async () => ({ default: (await import('./talk/ScenesPage.tsx')).ScenesPage }));

/**
 * In which order the page's parts are first drawn: the frames of everything, so that nothing moves when it is filled,
 * with the first numbers in them, then the others, then what is said of them.
 */
const PARTS = ['forward', 'network', 'backward', 'update', 'explanation'] as const;
/** What the build draws is there at once: all but the network, whose size is the window's, and what brings its own code. */
const BUILT_PARTS = ['forward', 'backward', 'update', 'network', 'explanation'] as const;
const MATRICES = ['forward', 'backward', 'update'] as const;

export interface AppProps {
  readonly store: LabStore;
  /** Makes a further store with an engine of its own. */
  readonly newStore: () => LabStore;
  /** What the page opens in. */
  readonly language: OpenedLanguage;
  /** Whether it is embedded in another page. */
  readonly embedded: boolean;
  /** The channel to the stage, in a presenter's window. */
  readonly channel: string | undefined;
  /** Whether what is first drawn is what the build has drawn. */
  readonly isBuilt: boolean;
}

/** The page, around a store and in a language that the composition root made. */
export function App({ store, newStore, language: opened, embedded, channel, isBuilt }: AppProps) {
  const language = useLanguage(opened, store);
  useAnswering();
  return (
    <LanguageContext value={language.spoken}>
      <ErrorBoundary>
        <LabStoreContext value={store}>
          <Suspense>
            {embedded ? (
              <EmbedShell store={store} />
            ) : channel === undefined ? (
              <Shell store={store} newStore={newStore} onLanguage={language.choose} isBuilt={isBuilt} />
            ) : (
              <PresenterPage store={store} newStore={newStore} channel={channel} />
            )}
          </Suspense>
        </LabStoreContext>
      </ErrorBoundary>
    </LanguageContext>
  );
}

interface ShellProps {
  readonly store: LabStore;
  readonly newStore: () => LabStore;
  readonly onLanguage: (code: OfferedCode) => void;
  readonly isBuilt: boolean;
}

function Shell({ store, newStore, onLanguage, isBuilt }: ShellProps) {
  const { code, words } = use(LanguageContext);
  const { page } = words;
  const { newest: shown, training } = useNewest();
  const dialogs = useDialogs();
  const { opened, open, close, toggleHelp } = dialogs;
  const black = useLab(selectBlack);
  // What an audience is to find is not said either.
  const hides = useLab(selectHidden).length > 0;
  const presenting = usePresentActions(store);
  const { presented, isWhole, hasBeen: hasPresented, presentAction } = usePresentation(store, code);
  const { theme, chooseTheme } = useTheme(useMedia('(prefers-contrast: more)'));
  const { singleKeys, chooseSingleKeys } = useShortcuts();
  const actions = useMemo(
    () => ({
      toggleHelp,
      openSettings: () => open('settings'),
      openScenes: () => open('scenes'),
      ...presenting,
      presentAction,
    }),
    [presenting, presentAction, open, toggleHelp],
  );
  const numbers = useNumberPreferences(languageOf(code));
  const { notation, inAddress, inShared, settings: notationSettings } = useNotationPreferences(store);
  const [inLinks, setInLinks] = useLanguageInLinks();
  const files = useFileActions(store, inShared, inLinks ? code : undefined);
  const whole = usePage(store, actions, { singleKeys, inAddress });
  const { drawn: network, explained, marked, settled, everywhere } = useTurns(shown, useLab(selectSample), training);
  useLayoutApart(shown, training);
  const parts = isBuilt ? BUILT_PARTS : PARTS;
  const first = isBuilt ? BUILT_PARTS.indexOf('network') : 1;
  const [isNetworkDrawn, markNetworkDrawn] = useReducer(() => true, false);
  const drawn = useInTurn(
    parts.length,
    isWhole && shown !== undefined,
    first,
    (count) => isNetworkDrawn || parts[count - 1] !== 'network',
  );
  const isDrawn = (part: (typeof PARTS)[number]) => drawn > parts.indexOf(part);
  // What is heard, or comes as a message, does not hold up the first numbers where these are there; once there, it stays.
  const [isBegun, setBegun] = useState(drawn !== first);
  if (!isBegun && drawn !== first) setBegun(true);
  const isAllThere = isWhole ? drawn === parts.length : presented !== undefined;
  useReady(store, isAllThere ? everywhere : undefined, network?.sample);
  // The panel’s words come beside its code, not after it; what messages need, before the network may be gone.
  const isExplained = explained !== undefined;
  useEffect(() => {
    if (!isExplained) return;
    void loadPart(code, 'equation');
    void loadPart(code, 'notices');
    // A class does not wait for its black. Should it not come now, it is asked for when it is wanted.
    loadBlackScreen().catch(() => {});
  }, [code, isExplained]);

  return (
    <ReaderContexts numbers={numbers.styles} notation={notation}>
      <div className={styles.page} ref={whole}>
        {isWhole && <SkipLinks />}
        {isWhole && (
          <HeaderView
            files={files}
            theme={theme}
            onTheme={chooseTheme}
            onLanguage={onLanguage}
            onPresent={actions.startPresenting}
            onScenes={actions.openScenes}
            afterPresenting={hasPresented}
            onFullScreen={actions.toggleFullScreen}
            onSettings={actions.openSettings}
            onHelp={actions.toggleHelp}
          />
        )}
        {presented && (
          <Suspense>
            <presented.Presentation
              store={store}
              tools={presented.tools}
              shown={shown}
              actions={actions}
              onScenes={actions.openScenes}
              newStore={newStore}
            />
          </Suspense>
        )}
        {isWhole && shown && network && (
          <>
            <main className={styles.main} id="stage">
              <div className={styles.stage}>
                <NetworkView
                  shown={isDrawn('network') ? network.shown : undefined}
                  sample={network.sample}
                  inSlices={!isNetworkDrawn}
                  onDrawn={markNetworkDrawn}
                  {...(isBuilt && !isNetworkDrawn && { before: page.description })}
                />
                <MatricesView
                  shown={shown}
                  marked={marked ?? shown}
                  settled={settled ?? shown}
                  sample={network.sample}
                  filled={MATRICES.filter(isDrawn).length}
                />
              </div>
              <aside className={styles.side} id="explanation" aria-label={page.explanation}>
                <ExplanationPanel behind={!training && explained?.trace !== network.shown.trace}>
                  {explained && isDrawn('explanation') && (
                    <EquationView shown={explained} sheet onRate={goToLearningRate} />
                  )}
                </ExplanationPanel>
                {isDrawn('explanation') && <CostView shown={network.shown} />}
              </aside>
            </main>
            <footer className={styles.foot}>
              <TransportView shown={shown} />
            </footer>
          </>
        )}
        {!shown && <main />}
        <Suspense>{explained && isBegun && !hides && <StepAnnouncer shown={explained} />}</Suspense>
        <Suspense>{isBegun && <NoticeView onReload={reloadPage} />}</Suspense>
        <PageDialogs dialogs={dialogs} singleKeys={singleKeys}>
          {opened === 'settings' && (
            <SettingsDialog
              notation={notationSettings}
              numbers={{ choice: numbers.choice, onChoose: numbers.choose }}
              keys={{ singleKeys, onChoose: chooseSingleKeys }}
              language={{ onChoose: onLanguage, inLinks, onInLinks: setInLinks }}
              onClose={close}
            />
          )}
          {opened === 'scenes' && (
            <ScenesPage store={store} files={files} onPresent={actions.startPresenting} onClose={close} />
          )}
        </PageDialogs>
        {black && (
          <Suspense fallback={<div className={styles.black} />}>
            <BlackScreen onEnd={store.toggleBlack} />
          </Suspense>
        )}
      </div>
    </ReaderContexts>
  );
}
