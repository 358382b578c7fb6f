export * from './cells.ts';
export * from './derivation.ts';
export * from './matrices.ts';
export * from './names.ts';
export * from './steps.ts';
