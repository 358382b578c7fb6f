import { isAbort } from '../client/index.ts';
import type { TrainProgress } from '../protocol/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { noticeOf, type Presenter } from './presenter.ts';

/**
 * So often the numbers change while training: faster ones nobody reads. On a device that takes several frames to draw all of
 * them they wait until ON_TIME of the frames since the last ones have come on time, but no longer than SLOW_NUMBERS_MS, so
 * that one sees that it goes on.
 */
const NUMBERS_MS = 500;
const ON_TIME = 0.96;
const SLOW_NUMBERS_MS = 1_500;
/**
 * The curve, which is cheaper to draw, follows five times a second: a frame may come a little before the 200th millisecond. At
 * ten times a device four times as slow as a desktop was late with one to four frames more in a hundred.
 */
const CURVE_MS = 190;

export interface Training {
  /** Trains from the newest iteration until {@link stopTraining}, showing the newest state as it comes. */
  train(): Promise<void>;
  /** Ends training; settles when its last state is shown. */
  stopTraining(): Promise<void>;
  /** A frame of the page has come, so many milliseconds after the one before. */
  passFrame(dtMs: number): void;
}

export function createTraining(state: StateApi, { client }: StoreDeps, presenter: Presenter): Training {
  let underWay: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  /** The frames since numbers were shown, each as the milliseconds since the one before; undefined before the first numbers. */
  let frames: number[] | undefined;
  let sinceCurveMs = 0;

  /** A whole iteration is shown while training, so every number on screen moves. */
  const show = (progress: TrainProgress) => {
    const { doc, shown } = state.getState();
    const step = shown ? shown.steps.length - 1 : doc.place.step;
    presenter.commit({ ...doc, place: { iteration: doc.place.iteration, step } }, progress);
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    await presenter.settled();
    if (signal.aborted) return;
    const follow = (progress: TrainProgress) => {
      if (!frames || isTimeForNumbers(frames)) {
        frames = [];
        show(progress);
      } else if (sinceCurveMs >= CURVE_MS) {
        presenter.keep(progress);
      } else {
        return;
      }
      sinceCurveMs = 0;
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
      frames = undefined;
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
    passFrame(dtMs) {
      frames?.push(dtMs);
      sinceCurveMs += dtMs;
    },
  };
}

/** Whether new numbers may come after so many frames. How far apart a display's frames are, most of them tell. */
function isTimeForNumbers(frames: readonly number[]): boolean {
  const ms = frames.reduce((sum, dtMs) => sum + dtMs, 0);
  if (ms < NUMBERS_MS) return false;
  const usualMs = frames.toSorted((a, b) => a - b)[frames.length >> 1]!;
  return ms >= SLOW_NUMBERS_MS || frames.length * usualMs >= ON_TIME * ms;
}
