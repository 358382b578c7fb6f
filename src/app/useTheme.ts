import { useLayoutEffect, useState } from 'react';
import { readStored, writeStored } from '../platform/index.ts';
import { isThemeChoice, type ThemeChoice } from '../views/header/ThemeMenu.tsx';

const KEY = 'theme';

/**
 * The theme: the person's choice, kept on the device where it allows that, else what the system asks for, which the
 * style sheet follows by itself in light and dark; more contrast it gets from here.
 */
export function useTheme(systemContrast: boolean): {
  readonly theme: ThemeChoice;
  readonly chooseTheme: (choice: ThemeChoice) => void;
} {
  const [theme, setTheme] = useState(storedTheme);
  const inForce = theme === 'system' && systemContrast ? 'contrast' : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = inForce;
  }, [inForce]);
  return {
    theme,
    chooseTheme(choice) {
      setTheme(choice);
      writeStored(KEY, choice === 'system' ? undefined : choice);
    },
  };
}

function storedTheme(): ThemeChoice {
  const stored = readStored(KEY);
  return stored !== undefined && isThemeChoice(stored) ? stored : 'system';
}
