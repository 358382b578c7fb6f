import type * as engineParts from '../engine/index.ts';
// By its file: `engine/index.ts` would bring along what comes later.
import { createRun } from '../engine/run.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve, type Port } from './serve.ts';
import { trainingPace } from './trainingPace.ts';

// The check of gradients and random weights come when they are asked for: no first pass waits for them.
const createGradientChecker = async (...given: Parameters<typeof engineParts.createGradientChecker>) => {
  const checks = await import('../engine/gradientCheck.ts');
  return checks.createGradientChecker(...given);
};
const createStartDrawer = async (...given: Parameters<typeof engineParts.createStartDrawer>) => {
  const starts = await import('../engine/livingStart.ts');
  return starts.createStartDrawer(...given);
};

/** Puts the engine behind `port`, with the clock and the turns of the thread that it runs on. */
export function startEngine(port: Port): void {
  const now = () => performance.now();
  const engine = { createGradientChecker, createRun, createStartDrawer };
  serve(port, { engine, now, nextTurn: createNextTurn(now), pace: trainingPace });
}
