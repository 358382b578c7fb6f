export { words as english } from './en/words.ts';
export { decimalMarkOf } from './decimalMark.ts';
export * from './languages.ts';
export { loadPart } from './loadPart.ts';
export type {
  AccessibilityWords,
  EquationWords,
  ExampleNotes,
  Language,
  NoticeWords,
  OutlineWords,
  Parts,
  PrivacyWords,
  Words,
} from './types.ts';
