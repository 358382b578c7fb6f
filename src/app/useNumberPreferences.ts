import { useMemo, useState } from 'react';
import { decimalMarkOf, type Language } from '../i18n/index.ts';
import { fieldsOf, isCount, oneOf } from '../lib/narrow.ts';
import { browserLanguages, readStored, writeStored } from '../platform/index.ts';
import {
  DEFAULT_NUMBERS,
  MAX_DECIMALS,
  MIN_DECIMALS,
  numberStyles,
  type NumberStyles,
} from '../views/cell/numberStyles.ts';
import type { NumberChoice } from '../views/settings/NumberSettings.tsx';

const KEY = 'numbers';

/** How the reader of a language wants numbers written; kept on the device where it allows that. */
export function useNumberPreferences(language: Language): {
  readonly choice: NumberChoice;
  readonly choose: (choice: NumberChoice) => void;
  /** The same object until the choice or the language changes. */
  readonly styles: NumberStyles;
} {
  const [choice, setChoice] = useState(storedChoice);
  const styles = useMemo(
    () =>
      numberStyles({
        ...choice,
        decimalMark:
          choice.decimalMark === 'language' ? decimalMarkOf(language, browserLanguages()) : choice.decimalMark,
      }),
    [choice, language],
  );
  return {
    choice,
    choose(next) {
      setChoice(next);
      writeStored(KEY, JSON.stringify(next));
    },
    styles,
  };
}

function storedChoice(): NumberChoice {
  return choiceFrom(readStored(KEY) ?? '');
}

/** The choice that a stored text says; what it does not say, or says wrongly, is as at first. */
export function choiceFrom(text: string): NumberChoice {
  const { decimals, decimalMark, fractions } = fieldsOf(text);
  return {
    decimals: isCount(decimals, MAX_DECIMALS, MIN_DECIMALS) ? decimals : DEFAULT_NUMBERS.decimals,
    decimalMark: oneOf(['.', ','], decimalMark) ?? 'language',
    fractions: fractions === true,
  };
}
