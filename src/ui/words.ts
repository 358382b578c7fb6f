import { createContext, use } from 'react';
import { en, type Words } from '../i18n/index.ts';

/** The words of the page's language. */
export const WordsContext = createContext<Words>(en);

export function useWords(): Words {
  return use(WordsContext);
}
