import { useCallback, useEffect, useState } from 'react';
import { chooseOffline, forgetOffline, offlineCopy } from '../platform/offline.ts';
import { eraseStored, isStoredKey, storedEntries } from '../platform/index.ts';
import type { Kept } from '../views/privacy/PrivacyDialog.tsx';

/** What the device keeps of the lab, as the browser tells it now, and the ways to change that. */
export function useKept(): {
  readonly kept: Kept | undefined;
  readonly chooseCopy: (wanted: boolean) => void;
  readonly erase: () => void;
} {
  const [kept, setKept] = useState<Kept>();
  const look = useCallback(async (erased: boolean) => setKept(await readKept(erased)), []);
  useEffect(() => {
    void readKept(false).then(setKept);
  }, []);
  return {
    kept,
    chooseCopy: (wanted) => void chooseOffline(wanted).then(() => look(false)),
    erase: () => {
      eraseStored();
      void forgetOffline().then(() => look(true));
    },
  };
}

async function readKept(erased: boolean): Promise<Kept> {
  const copy = await offlineCopy();
  return {
    entries: storedEntries().map(({ key, value }) => ({ key: isStoredKey(key) ? key : undefined, name: key, value })),
    copyFiles: copy.kind === 'impossible' ? undefined : copy.files,
    erased,
  };
}
