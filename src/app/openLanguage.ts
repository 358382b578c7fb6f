import { english, languageFor, loadPart, type LanguageCode } from '../i18n/index.ts';
import { languageInLink } from '../lab/index.ts';
import { browserLanguages, readHash, readStored, writeStored } from '../platform/index.ts';
import type { SpokenLanguage } from '../ui/words.ts';

const KEY = 'language';

/** The language that the page opens in, and the one it would have been if its words could have been loaded. */
export interface OpenedLanguage {
  readonly spoken: SpokenLanguage;
  readonly failed?: LanguageCode;
}

/** The language that the device and the browser ask for, unless an address does. */
export function languageAsked(link?: string): LanguageCode {
  return languageFor({ link, stored: readStored(KEY), browser: browserLanguages() });
}

/** Loads the words of the language that is asked for. */
export async function openLanguage(): Promise<OpenedLanguage> {
  const code = languageAsked(languageInLink(readHash()));
  try {
    return { spoken: { code, words: await loadPart(code, 'words') } };
  } catch {
    // Not in sight of the words: a chunk that the network did not bring. The page says so in English.
    return { spoken: { code: 'en', words: english }, failed: code };
  }
}

/** Keeps the person's choice on the device, where it allows that. */
export function keepLanguage(code: LanguageCode): void {
  writeStored(KEY, code);
}
