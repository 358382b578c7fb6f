import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../i18n/index.ts';
import { codeFor, WORDS } from './index.ts';

const html = readFileSync('embed.html', 'utf8');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test('embed.html is written in the English of the catalog, and uses every word of it', () => {
  const written = [...html.matchAll(/data-word="(\w+)"[^>]*>([^<]*)</g)].map(([, key, text]) => [key!, plain(text!)]);
  const labels = [...html.matchAll(/data-label="(\w+)" aria-label="([^"]*)"/g)].map(([, key, text]) => [key!, text!]);
  const { direction, copied, copyRefused } = WORDS.en;
  expect({ ...Object.fromEntries([...written, ...labels]), direction, copied, copyRefused }).toEqual(WORDS.en);
});

test('every language of the lab can be chosen for the frame, by its own name', () => {
  const offered = [...html.matchAll(/<option value="(\w+)" lang="\1">([^<]*)</g)].map(([, code, name]) => [code, name]);
  expect(Object.fromEntries(offered)).toEqual(
    Object.fromEntries(Object.entries(LANGUAGES).map(([code, { name }]) => [code, name])),
  );
});

test.each([
  ['?lang=es', ['ar'], 'es'],
  ['?lang=tlh', ['de-DE', 'ar-EG', 'en'], 'ar'],
  ['', ['toString', 'fr'], 'en'],
] as const)('%s and %s make it %s', (search, browser, code) => {
  expect(codeFor(search, browser)).toBe(code);
});
