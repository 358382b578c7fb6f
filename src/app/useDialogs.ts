import { useMemo, useState } from 'react';

/** The dialogs of the page; one of them is open at a time. */
export type DialogName = 'help' | 'settings' | 'privacy' | 'accessibility' | 'scenes';

export interface Dialogs {
  readonly opened: DialogName | undefined;
  readonly open: (name: DialogName) => void;
  readonly close: () => void;
  readonly toggleHelp: () => void;
}

/** Which dialog is open, and the ways to another one; the ways are the same for the life of the page. */
export function useDialogs(): Dialogs {
  const [opened, setOpened] = useState<DialogName>();
  const ways = useMemo(
    () => ({
      open: setOpened,
      close: () => setOpened(undefined),
      toggleHelp: () => setOpened((name) => (name === 'help' ? undefined : 'help')),
    }),
    [],
  );
  return useMemo(() => ({ opened, ...ways }), [opened, ways]);
}
