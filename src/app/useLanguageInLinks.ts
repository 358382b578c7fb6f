import { useState } from 'react';
import { readStored, writeStored } from '../platform/index.ts';

const KEY = 'language-in-links';

/** Whether links to share open in the language of who shares them, instead of each reader's own; not unless chosen. */
export function useLanguageInLinks(): readonly [inLinks: boolean, setInLinks: (on: boolean) => void] {
  const [inLinks, setInLinks] = useState(() => readStored(KEY) === 'yes');
  return [
    inLinks,
    (on) => {
      setInLinks(on);
      writeStored(KEY, on ? 'yes' : undefined);
    },
  ];
}
