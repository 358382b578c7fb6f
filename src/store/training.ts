import { isAbort } from '../client/index.ts';
import type { TrainProgress } from '../protocol/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { noticeOf, type Presenter } from './presenter.ts';

/** So often the numbers change while training, where they are soon drawn: faster ones nobody reads. */
const NUMBERS_MS = 500;
/**
 * All numbers take a slow device several frames. There they stand until this share of the frames since has come on time,
 * at 60 a second,
 */
const ON_TIME = 0.96;
const FRAME_MS = 1_000 / 60;
/** but no longer than this: one is to see that it goes on. */
const SLOW_NUMBERS_MS = 1_500;
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

export function createTraining(state: StateApi, { client, now }: StoreDeps, presenter: Presenter): Training {
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
    let snapshots = 0;
    let shownAt = -Infinity;
    let framesSince = 0;
    const follow = (progress: TrainProgress) => {
      snapshots += 1;
      framesSince += 1;
      if (isTimeForNumbers(now() - shownAt, framesSince)) {
        shownAt = now();
        framesSince = 0;
        show(progress);
      } else if (snapshots % SNAPSHOTS_PER_CURVE === 0) {
        presenter.keep(progress);
      }
    };
    try {
      const result = await client.train(follow, { signal });
      show(result);
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

/** Whether new numbers may come `ms` and so many frames after the last ones: the page asks for a snapshot in each frame. */
function isTimeForNumbers(ms: number, frames: number): boolean {
  return ms >= SLOW_NUMBERS_MS || (ms >= NUMBERS_MS && frames * FRAME_MS >= ON_TIME * ms);
}
