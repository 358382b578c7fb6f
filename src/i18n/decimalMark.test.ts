import { expect, test } from 'vitest';
import { decimalMarkOf } from './decimalMark.ts';
import { languageOf, LANGUAGES, type OfferedCode } from './languages.ts';

const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function markByIntl(tag: string): string | undefined {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}

test.each(Object.keys(LANGUAGES) as OfferedCode[])('%s has the mark of every country that Intl knows', (code) => {
  const language = languageOf(code);
  const tags = [language.tag, ...['419', ...COUNTRIES].map((region) => `${language.tag}-${region}`)].filter(
    (tag) => Intl.NumberFormat.supportedLocalesOf(tag)[0] === tag,
  );
  expect(tags.length).toBeGreaterThan(600);
  const wrong = tags.filter((tag) => decimalMarkOf(language, [tag]) !== markByIntl(tag));
  expect(wrong).toEqual([]);
});

test('the browser’s first wish in the language counts, with a script or without, and no other language’s', () => {
  expect(decimalMarkOf(languageOf('es'), ['en-US', 'es-mx', 'es-ES'])).toBe('.');
  expect(decimalMarkOf(languageOf('es'), ['en-US', 'es', 'es-MX'])).toBe(',');
  expect(decimalMarkOf(languageOf('es'), ['es-Latn-MX'])).toBe('.');
  expect(decimalMarkOf(languageOf('en'), ['de-DE', 'en-US@posix'])).toBe('.');
  expect(decimalMarkOf(languageOf('xx-long'), ['de-DE', 'en-ZA'])).toBe('.');
});
