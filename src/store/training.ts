import { isAbort } from '../client/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { noticeOf, type Presenter } from './presenter.ts';

export interface Training {
  /** Trains from the newest iteration until {@link stopTraining}, showing the newest state as it comes. */
  train(): Promise<void>;
  /** Ends training; settles when its last state is shown. */
  stopTraining(): Promise<void>;
}

export function createTraining(state: StateApi, { client }: StoreDeps, presenter: Presenter): Training {
  let underWay: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;

  const run = async (signal: AbortSignal): Promise<void> => {
    await presenter.settled();
    if (signal.aborted) return;
    // A whole iteration is shown while training, so every number on screen moves.
    const docAtEnd = () => {
      const { doc, shown } = state.getState();
      return { ...doc, place: { ...doc.place, step: shown ? shown.steps.length - 1 : doc.place.step } };
    };
    try {
      const result = await client.train((progress) => presenter.commit(docAtEnd(), progress), { signal });
      presenter.commit(docAtEnd(), result);
      if (result.reason === 'non-finite' && result.nonFinite) presenter.showNonFinite(result.nonFinite);
      if (result.reason === 'limit') state.setState({ notice: { kind: 'limit' } });
    } catch (error) {
      if (!isAbort(error)) state.setState({ notice: noticeOf(error) });
    }
  };

  return {
    async train() {
      if (underWay) return underWay.done;
      const controller = new AbortController();
      state.setState({ training: true, playing: false, notice: undefined });
      const done = run(controller.signal).finally(() => {
        underWay = undefined;
        state.setState({ training: false });
      });
      underWay = { controller, done };
      return done;
    },
    async stopTraining() {
      underWay?.controller.abort();
      await underWay?.done;
    },
  };
}
