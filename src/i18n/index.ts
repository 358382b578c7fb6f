export { words as english } from './en/words.ts';
export * from './languages.ts';
export { loadPart } from './loadPart.ts';
export type {
  AccessibilityWords,
  EquationWords,
  ExampleNotes,
  NoticeWords,
  Parts,
  PrivacyWords,
  Words,
} from './types.ts';
