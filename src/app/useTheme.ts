import { useEffect, useState } from 'react';
import { readStored, writeStored } from '../platform/index.ts';

export type Theme = 'light' | 'dark';
const KEY = 'theme';

/** The theme in force: the person's choice, else the system's; kept on the device where it allows that. */
export function useTheme(systemDark: boolean): { theme: Theme; toggleTheme: () => void } {
  const [choice, setChoice] = useState<Theme | undefined>(() => storedTheme());
  const system: Theme = systemDark ? 'dark' : 'light';
  const theme = choice ?? system;
  useEffect(() => {
    if (choice) document.documentElement.dataset['theme'] = choice;
  }, [choice]);
  return {
    theme,
    toggleTheme() {
      const next: Theme = theme === 'dark' ? 'light' : 'dark';
      setChoice(next);
      writeStored(KEY, next);
    },
  };
}

function storedTheme(): Theme | undefined {
  const stored = readStored(KEY);
  return stored.kind === 'found' && (stored.value === 'light' || stored.value === 'dark') ? stored.value : undefined;
}
