import { describe, expect, test } from 'vitest';
import { accessibility } from './en/accessibility.ts';
import { equation } from './en/equation.ts';
import { exampleNotes } from './en/exampleNotes.ts';
import { help } from './en/help.ts';
import { notices } from './en/notices.ts';
import { outline } from './en/outline.ts';
import { presenting } from './en/presenting.ts';
import { privacy } from './en/privacy.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { words } from './en/words.ts';
import type { Parts } from './types.ts';
import { LANGUAGES, type OfferedCode } from './languages.ts';
import { loadPart } from './loadPart.ts';
import { fillCount, type Plural } from './plural.ts';
import { joined } from './fill.ts';

const ENGLISH: Parts = {
  shell,
  words,
  equation,
  outline,
  notices,
  exampleNotes,
  settings,
  help,
  presenting,
  privacy,
  accessibility,
};
const PARTS = Object.keys(ENGLISH) as (keyof Parts)[];
const TRANSLATIONS = Object.keys(LANGUAGES).filter((code) => code !== 'en') as OfferedCode[];
const CASES = TRANSLATIONS.flatMap((code) => PARTS.map((part) => [code, part] as const));

/** Texts that may be the same in another language: symbols, names, and words that it shares with English. */
const SHARED = [
  'words.page.title',
  'settings.atZero',
  'settings.namings.derivatives',
  'help.keys',
  'words.page.matrices',
  'presenting.elements.matrices',
  'notices.labErrors.types.null',
  'outline.activations.relu',
  'outline.error',
  'equation.spokenCost',
];

/** Every text of a part by its path; the forms of a plural are one entry. */
function entriesOf(part: unknown, path: string): (readonly [path: string, entry: string | Plural])[] {
  if (typeof part === 'string' || isPlural(part)) return [[path, part]];
  return Object.entries(part as Record<string, unknown>).flatMap(([key, value]) => entriesOf(value, `${path}.${key}`));
}

function isPlural(entry: unknown): entry is Plural {
  return typeof entry === 'object' && entry !== null && 'rules' in entry;
}

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted();
}

function formsOf(entry: string | Plural): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry.forms);
}

describe.each(CASES)('%s, %s', (code, part) => {
  const english = new Map(entriesOf(ENGLISH[part], part));
  const load = async () => entriesOf(await loadPart(code, part), part);

  test('has the texts of English and no others', async () => {
    expect((await load()).map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has the placeholders of English in every sentence and no others', async () => {
    for (const [path, entry] of await load()) {
      const wanted = placeholdersOf(formsOf(english.get(path)!).join(' '));
      if (typeof entry === 'string') {
        expect(placeholdersOf(entry), path).toEqual(wanted);
        continue;
      }
      // "One row" says its number without one; the form for most numbers says everything.
      for (const form of formsOf(entry)) expect(wanted, path).toEqual(expect.arrayContaining(placeholdersOf(form)));
      expect(placeholdersOf(entry.forms.other!), path).toEqual(wanted);
    }
  });

  test('is translated', async () => {
    for (const [path, entry] of await load()) {
      const hasWords = formsOf(entry).some((form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, '')));
      if (!hasWords || SHARED.some((shared) => path.startsWith(shared))) continue;
      expect(entry, path).not.toEqual(english.get(path));
      for (const form of formsOf(entry)) expect(form, path).not.toMatch(/\b(the|and|with|this|that|of|is|are)\b/i);
    }
  });

  test('begins and ends as English does: no space is lost, no full stop added', async () => {
    const end = (text: string) => /[.?:…]$/.exec(text.replaceAll('؟', '?').replace(/[\u2066-\u2069]+$/, ''))?.[0];
    for (const [path, entry] of await load()) {
      for (const form of formsOf(entry)) {
        const [wanted] = formsOf(english.get(path)!);
        expect(/^\s|\s$/.test(form), path).toBe(/^\s|\s$/.test(wanted!));
        expect(end(form), path).toBe(end(wanted!));
      }
    }
  });

  test('has every form of a plural that its language has', async () => {
    const { pluralCategories } = new Intl.PluralRules(LANGUAGES[code].tag).resolvedOptions();
    for (const [path, entry] of await load()) {
      if (typeof entry === 'string') continue;
      expect(entry.rules, path).toBe(code);
      expect(Object.keys(entry.forms).toSorted(), path).toEqual(pluralCategories.toSorted());
    }
  });
});

test('English has both of its forms', () => {
  const plurals = PARTS.flatMap((part) => entriesOf(ENGLISH[part], part)).filter(([, entry]) => isPlural(entry));
  expect(plurals.length).toBeGreaterThan(10);
  for (const [path, entry] of plurals) {
    expect(Object.keys((entry as Plural).forms).toSorted(), path).toEqual(['one', 'other']);
  }
});

test('counts in each language’s own way', async () => {
  const rows = async (code: OfferedCode, n: number) =>
    fillCount((await loadPart(code, 'notices')).labErrors.counted.rows, n, { n }).replace(/[\u2066-\u2069]/g, '');
  expect(await Promise.all([1, 2].map((n) => rows('en', n)))).toEqual(['1 row', '2 rows']);
  expect(await Promise.all([1, 2, 1e6].map((n) => rows('es', n)))).toEqual(['1 fila', '2 filas', '1000000 de filas']);
  expect(await Promise.all([1, 2, 3, 11, 100].map((n) => rows('ar', n)))).toEqual([
    'صف واحد',
    'صفان',
    '3 صفوف',
    '11 صفًا',
    '100 صف',
  ]);
});

test('a list in Arabic keeps each name whole', async () => {
  const { page } = await loadPart('ar', 'words');
  expect(joined(['H[1]', 'H[2]'], page.listSeparator)).toBe('\u2066H[1]\u2069، \u2066H[2]\u2069');
});

/** Formulas and numbers that lose a bracket or a sign between Arabic letters. */
const FRAGILE = /[A-Za-z]′|\w\[|−\d|\d[/−-]\d|\d\.\d+×/;

test('what is written from left to right in an Arabic sentence is isolated', async () => {
  for (const part of PARTS) {
    for (const [path, entry] of entriesOf(await loadPart('ar', part), part)) {
      for (const form of formsOf(entry)) {
        expect(form.replace(/\u2066[^\u2069]*\u2069/g, ''), path).not.toMatch(FRAGILE);
        expect(form.split('\u2066').length, path).toBe(form.split('\u2069').length);
      }
    }
  }
});

describe('the pseudo-languages', () => {
  test.each(PARTS)('%s is at least twice as long in the long one, and marked as translated', async (part) => {
    const english = new Map(entriesOf(ENGLISH[part], part));
    for (const [path, entry] of entriesOf(await loadPart('xx-long', part), part)) {
      const before = formsOf(english.get(path)!);
      formsOf(entry).forEach((form, i) => {
        const bare = (text: string) => text.replace(/\{\w+\}/g, '').trim();
        expect(bare(form).length, path).toBeGreaterThanOrEqual(2 * bare(before[i]!).length);
        expect(placeholdersOf(form), path).toEqual(placeholdersOf(before[i]!));
        if (form !== '') expect(form, path).toMatch(/^⟦.*⟧$/);
        expect(bare(form), path).not.toMatch(/[a-z]/i);
      });
    }
  });

  test.each(PARTS)('%s runs from right to left in the other', async (part) => {
    for (const [path, entry] of entriesOf(await loadPart('xx-rtl', part), part)) {
      // A text of placeholders alone has no letters that could run anywhere.
      const isTurned = (form: string) => /^(⟦(\{\w+\})*⟧|)$/.test(form) || form.includes('\u202E');
      expect(formsOf(entry).every(isTurned), path).toBe(true);
    }
  });
});
