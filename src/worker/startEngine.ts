import { createGradientChecker, createRun, createStartDrawer } from '../engine/index.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve, type Port } from './serve.ts';
import { trainingPace } from './trainingPace.ts';

/** Puts the engine behind `port`, with the clock and the turns of the thread that it runs on. */
export function startEngine(port: Port): void {
  const now = () => performance.now();
  const engine = { createGradientChecker, createRun, createStartDrawer };
  serve(port, { engine, now, nextTurn: createNextTurn(now), pace: trainingPace });
}
