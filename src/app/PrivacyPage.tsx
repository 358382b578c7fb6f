import { PrivacyDialog } from '../views/privacy/PrivacyDialog.tsx';
import { useKept } from './useKept.ts';

/** The page on privacy, with what this device keeps. */
export function PrivacyPage({ onClose }: { readonly onClose: () => void }) {
  const { kept, chooseCopy, erase } = useKept();
  return <PrivacyDialog kept={kept} onChooseCopy={chooseCopy} onErase={erase} onClose={onClose} />;
}
