import { createContext, use } from 'react';
import { english, loadPart, type LanguageCode, type Parts, type Words } from '../i18n/index.ts';

/** The language that the page is in, and the words of it that it begins with. */
export interface SpokenLanguage {
  readonly code: LanguageCode;
  readonly words: Words;
}

export const LanguageContext = createContext<SpokenLanguage>({ code: 'en', words: english });

/** The words of the page's language. */
export function useWords(): Words {
  return use(LanguageContext).words;
}

/** The words of a part that is loaded when it is needed; whoever asks waits for them, in a `<Suspense>`. */
export function usePart<Part extends keyof Parts>(part: Part): Parts[Part] {
  return use(loadPart(use(LanguageContext).code, part));
}
