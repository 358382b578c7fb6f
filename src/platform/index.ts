export * from './admitWorker.ts';
export * from './clipboard.ts';
export * from './fullscreen.ts';
export * from './labFile.ts';
export * from './location.ts';
export * from './mediaQuery.ts';
export * from './saveFile.ts';
export * from './storage.ts';
