import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { Dialogs } from './useDialogs.ts';

const AccessibilityDialog = lazy(async () => ({
  default: (await import('../views/accessibility/AccessibilityDialog.tsx')).AccessibilityDialog,
}));
const PrivacyPage = lazy(async () => ({ default: (await import('./PrivacyPage.tsx')).PrivacyPage }));
const HelpDialog = lazy(async () => ({ default: (await import('../views/help/HelpDialog.tsx')).HelpDialog }));

export interface PageDialogsProps {
  readonly dialogs: Dialogs;
  readonly singleKeys: boolean;
  /** Dialogs that this page has beside those of every page. */
  readonly children?: ReactNode;
}

/** The help and what it leads to, wherever the lab is, and what else a page has. */
export function PageDialogs({ dialogs, singleKeys, children }: PageDialogsProps) {
  const { opened, open, close } = dialogs;
  return (
    <Suspense fallback={<Coming onClose={close} />}>
      {opened === 'help' && (
        <HelpDialog
          singleKeys={singleKeys}
          onPrivacy={() => open('privacy')}
          onAccessibility={() => open('accessibility')}
          onClose={close}
        />
      )}
      {opened === 'privacy' && <PrivacyPage onClose={close} />}
      {opened === 'accessibility' && <AccessibilityDialog onClose={close} />}
      {children}
    </Suspense>
  );
}

/** A dialog that was asked for and is on its way: Escape calls it off, and does nothing else. */
function Coming({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [onClose]);
  return null;
}
