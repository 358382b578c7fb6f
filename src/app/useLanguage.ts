import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { languageOf, languageOfLink, loadPart, type LanguageCode, type OfferedCode } from '../i18n/index.ts';
import { languageInLink, withoutLanguage } from '../lab/index.ts';
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
  /** The reader's own, as long as no address asks for another; known once that has to be. */
  const own = useRef<LanguageCode>(undefined);
  /** The one that was asked for last, be its words there or not; none once they could not be had. */
  const asked = useRef<LanguageCode | undefined>(opened.failed ?? opened.spoken.code);

  const { choose, follow } = useMemo(() => {
    const speak = async (code: LanguageCode) => {
      asked.current = code;
      try {
        const [words] = await Promise.all([loadPart(code, 'words'), loadPart(code, 'equation')]);
        if (code === asked.current) startTransition(() => setSpoken({ code, words }));
      } catch {
        if (code !== asked.current) return;
        asked.current = undefined;
        store.notify({ kind: 'language-failed', language: languageOf(code).name });
      }
    };
    return {
      choose(code: OfferedCode) {
        own.current = code;
        keepLanguage(code);
        replaceHash(withoutLanguage(readHash()));
        void speak(code);
      },
      follow(hash: string) {
        const code = languageOfLink(languageInLink(hash) ?? '') ?? (own.current ??= languageAsked());
        if (code !== asked.current) void speak(code);
      },
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
