import type { OfferedCode } from '../../i18n/index.ts';
import { ar } from './ar.ts';
import { en, type EmbedPageWords } from './en.ts';
import { es } from './es.ts';

/** Every language of the lab; of the lab itself this page takes nothing but the types. */
export const WORDS: Readonly<Record<OfferedCode, EmbedPageWords>> = { en, es, ar };

/** The page's language: the one that its address asks for, else the browser's best that there is. */
export function codeFor(search: string, browser: readonly string[]): OfferedCode {
  const wishes = [new URLSearchParams(search).get('lang') ?? '', ...browser];
  return wishes.map((tag) => tag.toLowerCase().split('-')[0]!).find(isOffered) ?? 'en';
}

function isOffered(code: string): code is OfferedCode {
  return Object.hasOwn(WORDS, code);
}
