import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { long, rightToLeft } from './pseudo/index.ts';
import type { Language } from './types.ts';

/** Every language to choose from, by the code that links and the device keep. A new one is a folder and a line here. */
export const LANGUAGES = { en, es, ar } as const satisfies Readonly<Record<string, Language>>;

/** Made from English by rule, for tests: twice as long, and from right to left. A link may ask for them; no menu does. */
const PSEUDO_LANGUAGES = { 'xx-long': long, 'xx-rtl': rightToLeft } as const satisfies Readonly<
  Record<string, Language>
>;

const ALL = { ...LANGUAGES, ...PSEUDO_LANGUAGES };

export type LanguageCode = keyof typeof ALL;

/** A language that a person may choose. */
export type OfferedCode = keyof typeof LANGUAGES;

/** The language of a code. */
export function languageOf(code: LanguageCode): Language {
  return ALL[code];
}

/** The language that a tag asks for, `es` for `es-MX`; undefined for one that the page does not speak. */
function offeredFor(tag: string): OfferedCode | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return isOffered(primary) ? primary : undefined;
}

function isOffered(code: string): code is OfferedCode {
  return Object.hasOwn(LANGUAGES, code);
}

/** The language that a link asks for by `lang=`; undefined for one that the page does not speak. */
export function languageOfLink(code: string): LanguageCode | undefined {
  return Object.hasOwn(PSEUDO_LANGUAGES, code) ? (code as keyof typeof PSEUDO_LANGUAGES) : offeredFor(code);
}

/** Who says what language the page should be in. */
export interface LanguageWishes {
  /** What the link says, for this visit. */
  readonly link: string | undefined;
  /** What the person chose on this device. */
  readonly stored: string | undefined;
  /** What the browser prefers, the best first. */
  readonly browser: readonly string[];
}

/**
 * The language in which the page opens: the link's, else the person's, else the browser's best that the page speaks,
 * else English. A wish for a language that it does not speak counts as none.
 */
export function languageFor({ link, stored, browser }: LanguageWishes): LanguageCode {
  const asked = link === undefined ? undefined : languageOfLink(link);
  if (asked !== undefined) return asked;
  const wishes = [stored, ...browser];
  for (const wish of wishes) {
    const code = wish === undefined ? undefined : offeredFor(wish);
    if (code !== undefined) return code;
  }
  return 'en';
}
