import { createGradientChecker, createRun, createStartDrawer, type Run } from '../engine/index.ts';
import type { EngineClient, Incident } from '../client/index.ts';
import type { PassResult, TrainProgress } from '../protocol/index.ts';

/** An engine client without a wire: the real engine, answering in the next microtask; tests set what they watch. */
export interface DirectClient extends EngineClient {
  readonly asked: readonly string[];
  /** Holds answers back until {@link release}. */
  hold(): void;
  release(): void;
  tell(incident: Incident): void;
}

/** So many iterations are trained between two snapshots. */
const SLICE = 10;

export function createDirectClient(): DirectClient {
  const asked: string[] = [];
  const listeners = new Set<(incident: Incident) => void>();
  let run: Run | undefined;
  let gate: Promise<void> = Promise.resolve();
  let open = () => {};

  const resultOf = (from: Run): PassResult => {
    const nonFinite = from.nonFinite();
    const { parameters, recent } = from.newest();
    return {
      trace: from.trace(),
      diagnosis: from.diagnosis(),
      trained: from.trained,
      costs: from.costs(),
      parameters,
      recent,
      ...(nonFinite && { nonFinite }),
    };
  };
  const answer = async (signal: AbortSignal | undefined): Promise<void> => {
    await gate;
    signal?.throwIfAborted();
  };

  return {
    asked,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
    tell: (incident) => listeners.forEach((listener) => listener(incident)),
    async open(key, problem, iteration, { signal, record } = {}) {
      asked.push(`open ${iteration}`);
      await answer(signal);
      run = createRun(problem, record);
      run.reach(iteration, Infinity);
      return resultOf(run);
    },
    async seek(iteration, { signal } = {}) {
      asked.push(`seek ${iteration}`);
      await answer(signal);
      run!.reach(iteration, Infinity);
      return resultOf(run!);
    },
    lookAhead: (iteration) => void asked.push(`look ahead ${iteration}`),
    async train(onProgress: (progress: TrainProgress) => void, { signal } = {}) {
      asked.push('train');
      await gate;
      while (!signal?.aborted) {
        const done = run!.train(SLICE);
        run!.reach(run!.trained, 0);
        if (done < SLICE) return { ...resultOf(run!), reason: 'non-finite' };
        onProgress(resultOf(run!));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return { ...resultOf(run!), reason: 'stopped' };
    },
    async randomize(problem, seed, { signal } = {}) {
      asked.push('randomize');
      await answer(signal);
      return createStartDrawer(problem, seed).draw(Infinity)!;
    },
    async check(problem, parameters, { cells, onProgress, signal } = {}) {
      asked.push(`check ${cells?.join(' ') ?? 'all'}`);
      const checker = createGradientChecker(problem, parameters, cells ? { cells } : {});
      checker.advance(1);
      onProgress?.({ done: 1, total: checker.total });
      await answer(signal);
      checker.advance(Infinity);
      return checker.checks;
    },
    onIncident(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {},
  };
}
