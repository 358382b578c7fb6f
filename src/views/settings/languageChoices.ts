import { LANGUAGES, type LanguageCode, type OfferedCode } from '../../i18n/index.ts';

/** The languages to choose from, each by its own name. */
export const LANGUAGE_CHOICES = Object.entries(LANGUAGES).map(([code, { name, tag }]) => ({
  value: code as OfferedCode,
  label: name,
  lang: tag,
}));

/** The choice that is in force; undefined for a language that only a link can ask for. */
export function chosenLanguage(code: LanguageCode): OfferedCode | undefined {
  return LANGUAGE_CHOICES.find(({ value }) => value === code)?.value;
}
