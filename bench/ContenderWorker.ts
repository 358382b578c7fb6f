import type { Problem } from '../src/engine/types.ts';
import type { BenchAnswer, BenchRequest, CheckAnswer, RoundAnswer } from './messages.ts';

/**
 * A contender on one problem in a worker of its own, so that no contender runs code that the browser has compiled
 * for what another did.
 */
export class ContenderWorker {
  readonly contender: string;
  readonly #worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });

  private constructor(contender: string) {
    this.contender = contender;
  }

  /** Starts a fresh worker. */
  static async start(contender: string, problem: Problem): Promise<ContenderWorker> {
    const started = new ContenderWorker(contender);
    await started.#ask({ type: 'create', contender, problem }, 'created');
    return started;
  }

  /** The numbers after `iterations` iterations from the start. */
  check(iterations: number): Promise<CheckAnswer> {
    return this.#ask({ type: 'check', iterations }, 'checked');
  }

  /** Iterates for about `durationMs`. */
  round(durationMs: number): Promise<RoundAnswer> {
    return this.#ask({ type: 'round', durationMs }, 'timed');
  }

  terminate(): void {
    this.#worker.terminate();
  }

  #ask<T extends BenchAnswer['type']>(request: BenchRequest, expected: T): Promise<Extract<BenchAnswer, { type: T }>> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => reject(new Error(`${this.contender}, ${request.type}: ${message}`));
      this.#worker.onmessage = ({ data }: MessageEvent<BenchAnswer>) => {
        if (isAnswer(data, expected)) resolve(data);
        else fail(data.type === 'failed' ? data.message : `answered ${data.type}`);
      };
      this.#worker.onerror = (event) => fail(event.message);
      this.#worker.postMessage(request);
    });
  }
}

function isAnswer<T extends BenchAnswer['type']>(
  answer: BenchAnswer,
  type: T,
): answer is Extract<BenchAnswer, { type: T }> {
  return answer.type === type;
}
