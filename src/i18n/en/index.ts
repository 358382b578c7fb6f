import type { Language, Parts } from '../types.ts';
import { words } from './words.ts';

/** What comes when it is needed; the words that the page begins with are part of its code, since it falls back to them. */
const parts: { readonly [Part in keyof Parts]: () => Promise<Parts[Part]> } = {
  shell: async () => (await import('./shell.ts')).shell,
  words: () => Promise.resolve(words),
  equation: async () => (await import('./equation.ts')).equation,
  outline: async () => (await import('./outline.ts')).outline,
  notices: async () => (await import('./notices.ts')).notices,
  exampleNotes: async () => (await import('./exampleNotes.ts')).exampleNotes,
  settings: async () => (await import('./settings.ts')).settings,
  help: async () => (await import('./help.ts')).help,
  presenting: async () => (await import('./presenting.ts')).presenting,
  privacy: async () => (await import('./privacy.ts')).privacy,
  accessibility: async () => (await import('./accessibility.ts')).accessibility,
};

/** English: the language that every other one is measured against. */
export const en: Language = {
  tag: 'en',
  name: 'English',
  direction: 'ltr',
  decimalMark: {
    usual: '.',
    otherIn: 'AT BE CZ DE DK EE ES FI FR GE HU ID IT LT LV NL NO PL PT RO SE SI SK UA ZA'.split(' '),
  },
  load: (part) => parts[part](),
};
