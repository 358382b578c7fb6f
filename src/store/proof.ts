import { isAbort } from '../client/index.ts';
import { problemOf } from '../lab/index.ts';
import type { LabStore } from './createLabStore.ts';
import { parametersOf } from './parametersOf.ts';
import { noticeOf } from './presenter.ts';
import { currentProof } from './selectors.ts';
import type { Proof } from './types.ts';

export interface Proving {
  /**
   * Compares the gradient `cell` on screen with the slope of the cost; all gradients when it is left out. What was
   * found stays with the iteration on screen. Settles when it is there, or nobody wants it any more.
   */
  check(cell?: string): Promise<void>;
  /** Ends a check that takes long; what was found before it stays. */
  stopCheck(): void;
}

const known = new WeakMap<LabStore, Proving>();

/** The checks of a store's gradients; the same wherever it is asked for, so that one place stops what another began. */
export function provingOf(store: LabStore): Proving {
  const proving = known.get(store) ?? createProving(store);
  known.set(store, proving);
  return proving;
}

function createProving({ state, client }: LabStore): Proving {
  let underWay: AbortController | undefined;

  return {
    async check(cell) {
      const { shown, training } = state.getState();
      if (!shown || training) return;
      underWay?.abort();
      const controller = new AbortController();
      underWay = controller;
      const { lab, runKey, trace } = shown;
      const before: Proof = currentProof(state.getState()) ?? {
        runKey,
        iteration: trace.iteration,
        checks: {},
        complete: false,
        checking: undefined,
      };
      /** Another check, or one of another iteration, may have taken its place. */
      const show = (change: Partial<Proof>) => {
        if (underWay === controller) state.setState({ proof: { ...before, ...change } });
      };
      show({ checking: { cell, done: 0, total: undefined } });
      try {
        const checks = await client.check(problemOf(lab), parametersOf(lab, trace), {
          signal: controller.signal,
          onProgress: (progress) => show({ checking: { cell, ...progress } }),
          ...(cell !== undefined && { cells: [cell] }),
        });
        const found = Object.fromEntries(checks.map((check) => [check.cell, check]));
        show({
          // All of them come in the order of the steps.
          checks: cell === undefined ? found : { ...before.checks, ...found },
          complete: before.complete || cell === undefined,
          checking: undefined,
        });
      } catch (error) {
        show({ checking: undefined });
        if (!isAbort(error)) state.setState({ notice: noticeOf(error) });
      } finally {
        if (underWay === controller) underWay = undefined;
      }
    },
    stopCheck: () => underWay?.abort(),
  };
}
