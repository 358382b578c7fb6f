// What a first visit does without is imported by its file, so that it stays out of what loads first: the edits that the
// settings make, and what reads documents.
export { startOf } from './document/startOf.ts';
export { labText } from './document/labText.ts';
export { withCell } from './edits/cells.ts';
export { canStart, labWithParameters } from './edits/labWithParameters.ts';
export { problemOf } from './edits/problemOf.ts';
export { withLearningRate } from './edits/training.ts';
export { LabError, refuse } from './error.ts';
export type * from './error.ts';
export type { Example, Note, Source } from './examples/example.ts';
export * from './examples/index.ts';
export * from './limits.ts';
export { decodeLink, type LinkContent } from './links/decodeLink.ts';
export { encodeLink } from './links/encodeLink.ts';
export { languageInLink, withoutLanguage } from './links/linkLanguage.ts';
export type { AskedNotation } from './links/linkNotation.ts';
export type { FileContent } from './readFile.ts';
export * from './scenes/stageElements.ts';
export type { Scene } from './scenes/types.ts';
export type * from './types.ts';
