import { lazy, Suspense, type ReactNode } from 'react';
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
    <Suspense>
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
