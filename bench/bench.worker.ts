import type { Problem } from '../src/engine/types.ts';
import { CONTENDERS } from './contenders/index.ts';
import type { Contender, Run } from './contract.ts';
import type { BenchAnswer, BenchRequest } from './messages.ts';

/** Between two looks at the clock: long beside the clock's grain of 0.1 ms, short beside a round. */
const SLICE_MS = 5;

let contender: Contender;
let problem: Problem;
let run: Run;
/** Iterations that last about {@link SLICE_MS}; found in the first round, which is the warm-up. */
let slice = 1;

addEventListener('message', (event: MessageEvent<BenchRequest>) => {
  try {
    postMessage(answer(event.data));
  } catch (error) {
    postMessage({ type: 'failed', message: String(error) } satisfies BenchAnswer);
  }
});

function answer(request: BenchRequest): BenchAnswer {
  switch (request.type) {
    case 'create': {
      const named = CONTENDERS.find(({ name }) => name === request.contender);
      if (!named) throw new Error(`No contender is named ${request.contender}`);
      contender = named;
      problem = request.problem;
      run = contender.create(problem);
      return { type: 'created' };
    }
    case 'check': {
      const checked = contender.create(problem);
      checked.iterate(request.iterations);
      return { type: 'checked', cost: checked.cost(), intermediates: checked.intermediates() };
    }
    case 'round':
      return { type: 'timed', ...round(request.durationMs) };
  }
}

function round(durationMs: number): { iterations: number; elapsedMs: number } {
  const start = performance.now();
  let iterations = 0;
  let elapsedMs = 0;
  do {
    run.iterate(slice);
    iterations += slice;
    const before = elapsedMs;
    elapsedMs = performance.now() - start;
    if (elapsedMs - before < SLICE_MS / 2) slice *= 2;
  } while (elapsedMs < durationMs);
  return { iterations, elapsedMs };
}
