import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useMedia } from '../gestures/useMedia.ts';
import { toggleFullscreen } from '../platform/index.ts';
import type { LabStore } from '../store/index.ts';
import { selectShown, selectTraining } from '../store/index.ts';
import { LabStoreContext, useLab } from '../store/index.ts';
import { useWords } from '../ui/words.ts';
import { CostView } from '../views/cost/CostView.tsx';
import { HeaderView } from '../views/header/HeaderView.tsx';
import { MatricesView } from '../views/matrices/MatricesView.tsx';
import { NetworkView } from '../views/network/NetworkView.tsx';
import { NoticeView } from '../views/notice/NoticeView.tsx';
import { TransportView } from '../views/transport/TransportView.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useFileActions } from './useFileActions.ts';
import { useFrameLoop } from './useFrameLoop.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useLinkSync } from './useLinkSync.ts';
import { useReady } from './useReady.ts';
import { useTheme } from './useTheme.ts';
import styles from './App.module.css';

// What the first numbers do not need comes after them.
const EquationView = lazy(async () => ({
  default: (await import('../views/equation/EquationView.tsx')).EquationView,
}));
const StepAnnouncer = lazy(async () => ({ default: (await import('./StepAnnouncer.tsx')).StepAnnouncer }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../views/settings/SettingsDialog.tsx')).SettingsDialog,
}));
const HelpDialog = lazy(async () => ({ default: (await import('../views/help/HelpDialog.tsx')).HelpDialog }));

/** The page, around a store that the composition root made. */
export function App({ store }: { readonly store: LabStore }) {
  return (
    <ErrorBoundary>
      <LabStoreContext value={store}>
        <Shell store={store} />
      </LabStoreContext>
    </ErrorBoundary>
  );
}

function Shell({ store }: { readonly store: LabStore }) {
  const { page } = useWords();
  const newest = useLab(selectShown);
  const training = useLab(selectTraining);
  // While training, new numbers are rendered in slices between frames; a step by hand is drawn at once.
  const deferred = useDeferredValue(newest);
  const shown = training && newest?.runKey === deferred?.runKey ? deferred : newest;
  const [help, setHelp] = useState(false);
  const [settings, setSettings] = useState(false);
  const [black, setBlack] = useState(false);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const { theme, toggleTheme } = useTheme(systemDark);
  const actions = useMemo(
    () => ({
      toggleHelp: () => setHelp((open) => !open),
      toggleBlack: () => setBlack((on) => !on),
      toggleFullScreen: () => void toggleFullscreen(),
      openSettings: () => setSettings(true),
    }),
    [],
  );
  const files = useFileActions(store);
  useKeyboard(store, actions);
  useFrameLoop(store);
  useLinkSync(store);
  useReady(store, shown);

  return (
    <div className={styles.page}>
      <HeaderView
        files={files}
        theme={theme}
        onTheme={toggleTheme}
        onFullScreen={actions.toggleFullScreen}
        onSettings={actions.openSettings}
        onHelp={actions.toggleHelp}
      />
      {shown ? (
        <>
          <main className={styles.main} id="stage">
            <div className={styles.stage}>
              <NetworkView shown={shown} />
              <MatricesView shown={shown} />
            </div>
            <aside className={styles.side}>
              <div className={styles.equation}>
                <Suspense>
                  <EquationView shown={shown} />
                </Suspense>
              </div>
              <CostView shown={shown} />
            </aside>
          </main>
          <footer className={styles.foot}>
            <TransportView shown={shown} />
          </footer>
          <Suspense>
            <StepAnnouncer shown={shown} />
          </Suspense>
        </>
      ) : (
        <main className={styles.main} aria-busy="true">
          <p className={styles.loading}>{page.loading}</p>
        </main>
      )}
      <NoticeView />
      <Suspense>
        {help && <HelpDialog onClose={() => setHelp(false)} />}
        {settings && <SettingsDialog onClose={() => setSettings(false)} />}
      </Suspense>
      {black && (
        <button type="button" className={styles.black} aria-label={page.blackScreen} onClick={() => setBlack(false)} />
      )}
    </div>
  );
}
