import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageFor, languageOf, languageOfLink } from './languages.ts';

const none = { link: undefined, stored: undefined, browser: [] };

describe('languageFor', () => {
  test('takes the link’s language before the person’s, and that before the browser’s', () => {
    const all = { link: 'ar', stored: 'es', browser: ['en-US'] };
    expect(languageFor(all)).toBe('ar');
    expect(languageFor({ ...all, link: undefined })).toBe('es');
    expect(languageFor({ ...all, link: undefined, stored: undefined })).toBe('en');
  });

  test('takes the first of the browser’s languages that the page speaks, whatever its country', () => {
    expect(languageFor({ ...none, browser: ['de-DE', 'es-MX', 'en'] })).toBe('es');
    expect(languageFor({ ...none, browser: ['AR-eg'] })).toBe('ar');
  });

  test('is English when nobody asks for a language that the page speaks', () => {
    expect(languageFor(none)).toBe('en');
    expect(languageFor({ link: 'tlh', stored: 'x', browser: ['de', 'en-US@posix', ''] })).toBe('en');
  });

  test('passes over a wish for a language that the page does not speak', () => {
    expect(languageFor({ link: 'constructor', stored: 'toString', browser: ['es'] })).toBe('es');
  });
});

test('pseudo-languages can be asked for by a link and by nothing else', () => {
  expect(languageOfLink('xx-long')).toBe('xx-long');
  expect(languageFor({ ...none, link: 'xx-rtl' })).toBe('xx-rtl');
  expect(languageFor({ ...none, stored: 'xx-rtl', browser: ['xx-long'] })).toBe('en');
  expect(Object.keys(LANGUAGES)).not.toContain('xx-long');
});

test('every language says its name in itself and its direction', () => {
  expect(Object.values(LANGUAGES).map(({ name }) => name)).toEqual(['English', 'Español', 'العربية']);
  expect(languageOf('ar').direction).toBe('rtl');
});
