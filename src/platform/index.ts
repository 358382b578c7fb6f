// What a first visit does without, `embed/`, `offline.ts`, `otherWindow.ts`, `readLabFile.ts` and `saveFile.ts`, is imported by its file:
// so it stays out of what loads first.
export * from './after.ts';
export * from './clipboard.ts';
export * from './documentLanguage.ts';
export * from './fullscreen.ts';
export * from './locale.ts';
export * from './location.ts';
export * from './pickFile.ts';
export * from './presenterAddress.ts';
export * from './session.ts';
export * from './storage.ts';
