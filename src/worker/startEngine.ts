import type { createGradientChecker as Creator } from '../engine/index.ts';
// By their files: what all of the engine stands in would bring the check along.
import { createStartDrawer } from '../engine/livingStart.ts';
import { createRun } from '../engine/run.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve, type Port } from './serve.ts';
import { trainingPace } from './trainingPace.ts';

/** The check of gradients comes when one is asked for: no first pass waits for it. */
const createGradientChecker = async (...given: Parameters<typeof Creator>) => {
  const checks = await import('../engine/gradientCheck.ts');
  return checks.createGradientChecker(...given);
};

/** Puts the engine behind `port`, with the clock and the turns of the thread that it runs on. */
export function startEngine(port: Port): void {
  const now = () => performance.now();
  const engine = { createGradientChecker, createRun, createStartDrawer };
  serve(port, { engine, now, nextTurn: createNextTurn(now), pace: trainingPace });
}
