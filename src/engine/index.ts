export * from './catalog/index.ts';
export { createGradientChecker, type GradientChecker } from './gradientCheck.ts';
export { createStartDrawer, type StartDrawer } from './livingStart.ts';
export { createRun, type Run } from './run.ts';
export { createTrainer, type Trainer } from './trainer.ts';
export type * from './types.ts';
