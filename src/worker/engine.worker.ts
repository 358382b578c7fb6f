import { createRun, drawLivingStart } from '../engine/index.ts';
import { createNextTurn } from './nextTurn.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, { engine: { createRun, drawLivingStart }, now: () => performance.now(), nextTurn: createNextTurn() });
