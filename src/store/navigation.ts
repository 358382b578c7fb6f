import { stepsOf } from '../engine/catalog/index.ts';
import { MAX_ITERATIONS } from '../lab/index.ts';
import { activeCell } from './selectors.ts';
import type { StateApi } from './createLabStore.ts';
import type { Playhead } from './playhead.ts';
import type { Presenter } from './presenter.ts';
import type { Training } from './training.ts';
import type { Place } from './types.ts';

export const MIN_SPEED = 0.25;
export const MAX_SPEED = 8;

export interface Navigation {
  /** The next step; after the last one, the first step of the next iteration. */
  nextStep(): void;
  /** The step before; before the first one, the last step of the iteration before. */
  previousStep(): void;
  nextIteration(): void;
  previousIteration(): void;
  firstStep(): void;
  lastStep(): void;
  goToStep(step: number): void;
  /** Any iteration; past the newest one it is trained up to. */
  goToIteration(iteration: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  selectSample(sample: number): void;
  /** Pins the explanation of a cell; undefined unpins. */
  pinCell(cell: string | undefined): void;
  /** Goes from the explained cell to one of its operands, so that one can come back. */
  followOperand(cell: string): void;
  /** Back to the cell that the operand was followed from. */
  backToCell(): void;
  /** Time passes: moves what moves, and plays on to the next step. */
  advance(dtMs: number): void;
}

export function createNavigation(
  state: StateApi,
  presenter: Presenter,
  training: Training,
  playhead: Playhead,
): Navigation {
  const move = (change: (place: Place, steps: number) => Place) => {
    const go = () => {
      const { doc } = state.getState();
      const place = change(doc.place, stepsOf(doc.lab.network).length);
      if (place.iteration !== doc.place.iteration || place.step !== doc.place.step) {
        void presenter.present({ ...doc, place });
      }
    };
    // While training the newest state moves on: the move starts from where training stops.
    if (state.getState().training) void training.stopTraining().then(go);
    else go();
  };

  const nextStep = () =>
    move(({ iteration, step }, steps) => {
      if (step + 1 < steps) return { iteration, step: step + 1 };
      return iteration < MAX_ITERATIONS ? { iteration: iteration + 1, step: 0 } : { iteration, step };
    });

  /** What a person does by hand ends the playing. */
  const byHand = <A extends unknown[]>(action: (...args: A) => void) => {
    return (...args: A) => {
      state.setState({ playing: false });
      action(...args);
    };
  };

  return {
    nextStep: byHand(nextStep),
    previousStep: byHand(() =>
      move(({ iteration, step }, steps) => {
        if (step > 0) return { iteration, step: step - 1 };
        return iteration > 0 ? { iteration: iteration - 1, step: steps - 1 } : { iteration, step };
      }),
    ),
    nextIteration: byHand(() =>
      move(({ iteration, step }) => ({ iteration: Math.min(MAX_ITERATIONS, iteration + 1), step })),
    ),
    previousIteration: byHand(() => move(({ iteration, step }) => ({ iteration: Math.max(0, iteration - 1), step }))),
    firstStep: byHand(() => move(({ iteration }) => ({ iteration, step: 0 }))),
    lastStep: byHand(() => move(({ iteration }, steps) => ({ iteration, step: steps - 1 }))),
    goToStep: byHand((step: number) => move(({ iteration }) => ({ iteration, step }))),
    goToIteration: byHand((iteration: number) =>
      move(({ step }) => ({ iteration: Math.min(MAX_ITERATIONS, Math.max(0, iteration)), step })),
    ),
    play() {
      void training.stopTraining().then(() => {
        playhead.restart();
        state.setState({ playing: true });
      });
    },
    pause: () => state.setState({ playing: false }),
    setSpeed: (speed) => state.setState({ speed: Math.min(MAX_SPEED, Math.max(MIN_SPEED, speed)) }),
    selectSample: (sample) => {
      playhead.restart();
      state.setState(({ doc }) => ({ sample: Math.min(doc.lab.data.X.length, Math.max(1, sample)) }));
    },
    pinCell: (cell) => state.setState({ cell, trail: [] }),
    followOperand: (cell) =>
      state.setState((now) => {
        const from = activeCell(now);
        return { cell, trail: from === undefined ? now.trail : [...now.trail, from] };
      }),
    backToCell: () => state.setState(({ trail }) => ({ cell: trail.at(-1), trail: trail.slice(0, -1) })),
    advance(dtMs) {
      const { playing, speed, doc, shown } = state.getState();
      const over = playhead.advance(dtMs, speed);
      const settled = shown?.runKey === doc.run.key && shown.place.iteration === doc.place.iteration;
      if (playing && over && settled) nextStep();
    },
  };
}
