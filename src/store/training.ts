import { isAbort } from '../client/index.ts';
import type { TrainProgress } from '../protocol/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { noticeOf, type Presenter } from './presenter.ts';

/** So often the numbers change while training: faster ones nobody reads. */
const NUMBERS_MS = 500;
/**
 * The curve, which is cheaper to draw, follows every twelfth snapshot: five times a second. At ten times a device four times
 * as slow as a desktop was late with one to four frames more in a hundred.
 */
const SNAPSHOTS_PER_CURVE = 12;

export interface Training {
  /** Trains from the newest iteration until {@link stopTraining}, showing the newest state as it comes. */
  train(): Promise<void>;
  /** Ends training; settles when its last state is shown. */
  stopTraining(): Promise<void>;
}

export function createTraining(state: StateApi, { client, after }: StoreDeps, presenter: Presenter): Training {
  let underWay: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;

  /** A whole iteration is shown while training, so every number on screen moves. */
  const show = (progress: TrainProgress) => {
    const { doc, shown } = state.getState();
    const step = shown ? shown.steps.length - 1 : doc.place.step;
    presenter.commit({ ...doc, place: { iteration: doc.place.iteration, step } }, progress);
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    await presenter.settled();
    if (signal.aborted) return;
    let newest: TrainProgress | undefined;
    let snapshots = 0;
    let cancelTimer: (() => void) | undefined;
    const showNewest = () => {
      cancelTimer = undefined;
      if (!newest) return;
      show(newest);
      newest = undefined;
      cancelTimer = after(NUMBERS_MS, showNewest);
    };
    const follow = (progress: TrainProgress) => {
      newest = progress;
      snapshots += 1;
      if (!cancelTimer) showNewest();
      else if (snapshots % SNAPSHOTS_PER_CURVE === 0) presenter.keep(progress);
    };
    try {
      const result = await client.train(follow, { signal });
      show(result);
      if (result.reason === 'non-finite' && result.nonFinite) presenter.showNonFinite(result.nonFinite);
      if (result.reason === 'limit') state.setState({ notice: { kind: 'limit' } });
    } catch (error) {
      if (!isAbort(error)) state.setState({ notice: noticeOf(error) });
    } finally {
      cancelTimer?.();
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
        presenter.lookAhead();
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
