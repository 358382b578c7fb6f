import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { languageOf, loadPart, type LanguageCode, type OfferedCode } from '../i18n/index.ts';
import { withoutLanguage } from '../lab/index.ts';
import { onHashChange, readHash, replaceHash, setDocumentLanguage } from '../platform/index.ts';
import type { LabStore } from '../store/index.ts';
import type { SpokenLanguage } from '../ui/words.ts';
import { keepLanguage, languageAsked, type OpenedLanguage } from './openLanguage.ts';

/**
 * The language that the page is in, and the way to another: what the person chooses is kept on the device; what a link
 * asks for with `lang=` holds while it stands in the address. What is on screen stays until the new words are there.
 */
export function useLanguage(
  opened: OpenedLanguage,
  store: LabStore,
): { readonly spoken: SpokenLanguage; readonly choose: (code: OfferedCode) => void } {
  const [spoken, setSpoken] = useState(opened.spoken);
  const newest = useRef(0);

  const { choose, follow } = useMemo(() => {
    const speak = async (code: LanguageCode) => {
      const own = (newest.current += 1);
      try {
        const [words] = await Promise.all([loadPart(code, 'words'), loadPart(code, 'equation')]);
        if (own !== newest.current) return;
        startTransition(() => setSpoken((before) => (before.code === code ? before : { code, words })));
      } catch {
        store.notify({ kind: 'language-failed', language: languageOf(code).name });
      }
    };
    return {
      choose(code: OfferedCode) {
        keepLanguage(code);
        replaceHash(withoutLanguage(readHash()));
        void speak(code);
      },
      follow: (hash: string) => void speak(languageAsked(hash)),
    };
  }, [store]);

  useLayoutEffect(() => {
    const { tag, direction } = languageOf(spoken.code);
    setDocumentLanguage({ tag, direction, title: spoken.words.page.title });
  }, [spoken]);
  useEffect(() => onHashChange(follow), [follow]);
  const { failed } = opened;
  useEffect(() => {
    if (failed) store.notify({ kind: 'language-failed', language: languageOf(failed).name });
  }, [failed, store]);

  return { spoken, choose };
}
