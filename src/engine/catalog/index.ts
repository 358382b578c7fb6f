export * from './cells.ts';
export * from './consequences.ts';
export * from './derivation.ts';
export * from './matrices.ts';
export * from './names.ts';
export * from './parts.ts';
export * from './paths.ts';
export * from './steps.ts';
