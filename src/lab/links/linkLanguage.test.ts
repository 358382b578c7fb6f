import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../examples/index.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { languageInLink, withoutLanguage } from './linkLanguage.ts';

const { lab } = exampleNamed('article');

describe('languageInLink', () => {
  test.each([
    ['#lang=es', 'es'],
    ['lang=es', 'es'],
    ['#example=mazur&lang=ar', 'ar'],
    ['#lang=xx-long&json={}', 'xx-long'],
    ['#lang=en&lang=es', 'en'],
  ])('%s', (hash, language) => {
    expect(languageInLink(hash)).toBe(language);
  });

  test.each(['', '#', '#lang=', '#slang=es', '#json={"lang=es"}', '#lang=%65s', '#lang=e s', '#example=lang=es'])(
    'none in %j',
    (hash) => {
      expect(languageInLink(hash)).toBeUndefined();
    },
  );
});

test('withoutLanguage keeps the rest of a link', () => {
  expect(withoutLanguage('#example=mazur&lang=ar')).toBe('example=mazur');
  expect(withoutLanguage('#lang=es&example=mazur&lang=ar')).toBe('example=mazur');
  expect(withoutLanguage('#lang=es')).toBeUndefined();
  expect(withoutLanguage('')).toBeUndefined();
});

test('a link with a language opens the same lab, and its language counts towards its length', async () => {
  const view = { iteration: 0, step: 'Zh', sample: 1 };
  const link = await encodeLink(lab, view, {}, 'ar');
  expect(languageInLink(link)).toBe('ar');
  expect(link).toBe(`${await encodeLink(lab, view)}&lang=ar`);
  expect(await decodeLink(`#${link}`)).toMatchObject({ kind: 'lab', document: { lab, view } });
});
