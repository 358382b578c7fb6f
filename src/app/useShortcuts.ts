import { useState } from 'react';
import { readStored, writeStored } from '../platform/index.ts';

const KEY = 'single-keys';
const OFF = 'off';

/** Whether a single letter or sign is a shortcut of the page; kept on the device where it allows that. */
export function useShortcuts(): {
  readonly singleKeys: boolean;
  readonly chooseSingleKeys: (on: boolean) => void;
} {
  const [singleKeys, setSingleKeys] = useState(() => readStored(KEY) !== OFF);
  return {
    singleKeys,
    chooseSingleKeys(on) {
      setSingleKeys(on);
      writeStored(KEY, on ? undefined : OFF);
    },
  };
}
