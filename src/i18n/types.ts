import type { accessibility } from './en/accessibility.ts';
import type { equation } from './en/equation.ts';
import type { exampleNotes } from './en/exampleNotes.ts';
import type { help } from './en/help.ts';
import type { notices } from './en/notices.ts';
import type { outline } from './en/outline.ts';
import type { presenting } from './en/presenting.ts';
import type { privacy } from './en/privacy.ts';
import type { settings } from './en/settings.ts';
import type { shell } from './en/shell.ts';
import type { words } from './en/words.ts';
import type { Plural } from './plural.ts';

/** The shape of a part of the English catalog, with any text for each word and a language's own forms for a plural. */
export type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Widen<T[K]>;
};

/** The words that the page begins with. */
export type Words = Widen<typeof words>;
/** The words of the equation panel, which come with it. */
export type EquationWords = Widen<typeof equation>;
/** What the page says before its script runs. */
export type ShellWords = Widen<typeof shell>;
/** The network in words. */
export type OutlineWords = Widen<typeof outline>;
/** What the page has to tell. */
export type NoticeWords = Widen<typeof notices>;
/** What to know about the built-in examples. */
export type ExampleNotes = Widen<typeof exampleNotes>;
/** The words of the settings. */
export type SettingsWords = Widen<typeof settings>;
/** The words of the help. */
export type HelpWords = Widen<typeof help>;
/** The words of what stands before a class. */
export type PresentingWords = Widen<typeof presenting>;
/** The words of the page on privacy. */
export type PrivacyWords = Widen<typeof privacy>;
/** The words of the page on accessibility. */
export type AccessibilityWords = Widen<typeof accessibility>;

/** A language's words, in the parts that they are loaded in. */
export interface Parts {
  readonly shell: ShellWords;
  readonly words: Words;
  readonly equation: EquationWords;
  readonly outline: OutlineWords;
  readonly notices: NoticeWords;
  readonly exampleNotes: ExampleNotes;
  readonly settings: SettingsWords;
  readonly help: HelpWords;
  readonly presenting: PresentingWords;
  readonly privacy: PrivacyWords;
  readonly accessibility: AccessibilityWords;
}

/** A language that the page speaks: what its folder exports. */
export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string;
  /** Its name in itself, for who cannot read the one in force. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands before the decimals, and in which regions it is the other of the two marks: `['MX', '419']`. */
  readonly decimalMark: { readonly usual: '.' | ','; readonly otherIn: readonly string[] };
  /** A part of its words, which comes when it is needed. */
  readonly load: <Part extends keyof Parts>(part: Part) => Promise<Parts[Part]>;
}
