import {
  cellOfStep,
  firstPart,
  lastPart,
  nextPart,
  hasRowPerSample,
  matrixSpec,
  parseCellId,
  previousPart,
  stepsOf,
  type Grain,
  type Part,
  type Step,
} from '../engine/catalog/index.ts';
import { MAX_ITERATIONS, type Lab } from '../lab/index.ts';
import { reveal } from './hiding.ts';
import { explainedCell } from './selectors.ts';
import type { StateApi } from './createLabStore.ts';
import type { Playhead } from './playhead.ts';
import type { Presenter } from './presenter.ts';
import type { Training } from './training.ts';
import type { LabState, Place } from './types.ts';

export const MIN_SPEED = 0.25;
export const MAX_SPEED = 8;
/** A cell's terms come one by one and take as long as a step; a term alone is read sooner. */
const GRAIN_SPEEDS: Readonly<Record<Grain, number>> = { step: 1, cell: 1, term: 2 };

export interface Navigation {
  /** Shows what is hidden; else the next step; after the last one, the first step of the next iteration. */
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
  /** Moves by steps, by cells or by terms from here on; by cells or terms the step begins with its first. */
  setGrain(grain: Grain): void;
  selectSample(sample: number): void;
  /** Pins the explanation of a cell; a number of one sample shows that sample in the network. */
  pinCell(cell: string): void;
  /** Pins it, or unpins it where it is pinned. */
  togglePin(cell: string): void;
  /** The explanation follows the steps, and what is looked at, again. */
  unpinCell(): void;
  /** Pins the explanation of a cell, at the step that makes it if that is still to come. */
  openCell(cell: string): void;
  /** Goes from the explained cell to one of its operands, so that one can come back. */
  followOperand(cell: string): void;
  /** Back along the way that one came: so many cells, one if not said. */
  backToCell(cells?: number): void;
  /** Lights a path, with its sample, and keeps its gradient explained; undefined lights none. */
  choosePath(path: LabState['path']): void;
  /** Turns the attention to a cell that is looked at, or back to the one that is explained. */
  attend(attended: LabState['attended']): void;
  /** Time passes: moves what moves, and plays on to the next step. */
  advance(dtMs: number): void;
}

export function createNavigation(
  state: StateApi,
  presenter: Presenter,
  training: Training,
  playhead: Playhead,
): Navigation {
  const move = (change: (place: Place, steps: readonly Step[], lab: Lab) => Place) => {
    const go = () => {
      const { doc } = state.getState();
      const place = change(doc.place, stepsOf(doc.lab.network), doc.lab);
      if (
        place.iteration === doc.place.iteration &&
        place.step === doc.place.step &&
        place.part?.cells === doc.place.part?.cells &&
        place.part?.terms === doc.place.part?.terms
      ) {
        return;
      }
      followSample(doc.lab, place);
      void presenter.present({ ...doc, place });
    };
    // While training the newest state moves on: the move starts from where training stops.
    if (state.getState().training) void training.stopTraining().then(go);
    else go();
  };

  /** Cell by cell the network shows the sample whose cell, or whose term of a sum over samples, is being made. */
  const followSample = (lab: Lab, { step, part }: Place) => {
    if (!part) return;
    const made = stepsOf(lab.network)[step]!;
    const { row } = cellOfStep(lab.network, lab.data.X.length, made, part.cells);
    if (hasRowPerSample(made.kind)) state.setState({ sample: row });
    else if (state.getState().grain === 'term' && made.phase !== 'update') {
      state.setState({ sample: part.terms ?? lab.data.X.length });
    }
  };

  /** Explains a cell, come to by a trail of others, with its sample in the network; what was looked at before is left. */
  const explain = (cell: string | undefined, trail: readonly string[]) => {
    const { doc, sample } = state.getState();
    const parsed = cell === undefined ? undefined : parseCellId(cell);
    const spec = parsed && matrixSpec(doc.lab.network, doc.lab.data.X.length, parsed.matrix);
    const shows = spec && hasRowPerSample(spec.kind) ? parsed.row : sample;
    if (shows !== sample) playhead.restart();
    state.setState({ cell, trail, sample: shows, attended: undefined });
  };

  const withPart = (iteration: number, step: number, part: Part | undefined): Place => ({
    iteration,
    step,
    ...(part && { part }),
  });

  const nextStep = () => {
    // It begins with what an audience is to find of the step that is there.
    if (reveal(state)) return playhead.restart();
    move(({ iteration, step, part }, steps, { network, data }) => {
      const { grain } = state.getState();
      const m = data.X.length;
      const within = part && nextPart(network, m, steps[step]!, grain, part);
      if (within) return withPart(iteration, step, within);
      if (step + 1 < steps.length) {
        return withPart(iteration, step + 1, firstPart(network, m, steps[step + 1]!, grain));
      }
      if (iteration < MAX_ITERATIONS) return withPart(iteration + 1, 0, firstPart(network, m, steps[0]!, grain));
      // Only here it is known that there is nowhere to go: a move that waits for training starts from where that stops.
      state.setState({ playing: false, notice: { kind: 'limit' } });
      return withPart(iteration, step, part);
    });
  };

  const previousStep = () =>
    move(({ iteration, step, part }, steps, { network, data }) => {
      const { grain } = state.getState();
      const m = data.X.length;
      const whole = part ?? lastPart(network, m, steps[step]!, grain);
      const within = whole && previousPart(network, m, steps[step]!, grain, whole);
      if (within) return withPart(iteration, step, within);
      if (step > 0) return withPart(iteration, step - 1, lastPart(network, m, steps[step - 1]!, grain));
      const last = steps.length - 1;
      return iteration > 0
        ? withPart(iteration - 1, last, lastPart(network, m, steps[last]!, grain))
        : withPart(iteration, step, part);
    });

  /** What a person does by hand ends the playing. */
  const byHand = <A extends unknown[]>(action: (...args: A) => void) => {
    return (...args: A) => {
      state.setState({ playing: false });
      action(...args);
    };
  };

  const goToStep = byHand((step: number) => move(({ iteration }) => ({ iteration, step })));

  return {
    nextStep: byHand(nextStep),
    previousStep: byHand(previousStep),
    nextIteration: byHand(() =>
      move(({ iteration, step }) => ({ iteration: Math.min(MAX_ITERATIONS, iteration + 1), step })),
    ),
    previousIteration: byHand(() => move(({ iteration, step }) => ({ iteration: Math.max(0, iteration - 1), step }))),
    firstStep: byHand(() => move(({ iteration }) => ({ iteration, step: 0 }))),
    lastStep: byHand(() => move(({ iteration }, steps) => ({ iteration, step: steps.length - 1 }))),
    goToStep,
    goToIteration: byHand((iteration: number) =>
      move(({ step }) => ({ iteration: Math.min(MAX_ITERATIONS, Math.max(0, iteration)), step })),
    ),
    play() {
      state.setState({ playing: true });
      // While training it waits for the end of that, unless it is taken back before.
      void training.stopTraining().then(playhead.restart);
    },
    pause: () => state.setState({ playing: false }),
    setSpeed: (speed) => state.setState({ speed: Math.min(MAX_SPEED, Math.max(MIN_SPEED, speed)) }),
    setGrain: (grain) => {
      state.setState({ grain });
      // From here on one moves otherwise; where one is, the step is made as far as it was, in whole cells.
      move(({ iteration, step, part }, steps, { network, data }) => {
        if (grain === 'step') return { iteration, step };
        const made = part && grain === 'cell' ? { cells: part.cells } : part;
        return withPart(iteration, step, made ?? firstPart(network, data.X.length, steps[step]!, grain));
      });
    },
    selectSample: (sample) => {
      playhead.restart();
      state.setState(({ doc }) => ({ sample: Math.min(doc.lab.data.X.length, Math.max(1, sample)) }));
    },
    pinCell: (cell) => explain(cell, []),
    togglePin: (cell) => explain(state.getState().cell === cell ? undefined : cell, []),
    unpinCell: () => explain(undefined, []),
    openCell(cell) {
      const { shown } = state.getState();
      const matrix = parseCellId(cell)?.matrix;
      const maker = shown?.steps.findIndex(({ makes }) => matrix !== undefined && makes.includes(matrix)) ?? -1;
      if (shown && maker > shown.place.step) goToStep(maker);
      explain(cell, []);
    },
    followOperand: (cell) => {
      const now = state.getState();
      const from = explainedCell(now);
      const way = from === undefined ? now.trail : [...now.trail, from];
      // Who comes back to where they were has gone in a circle: the way is as long as it was there.
      explain(cell, way.slice(0, way.includes(cell) ? way.indexOf(cell) : undefined));
    },
    backToCell: (cells = 1) => {
      const { trail } = state.getState();
      explain(trail.at(-cells), trail.slice(0, -cells));
    },
    choosePath: (path) => {
      if (path && path.sample !== state.getState().sample) playhead.restart();
      state.setState(path ? { path, sample: path.sample, cell: path.cell } : { path });
    },
    attend: (attended) => {
      const before = state.getState().attended;
      if (before?.cell === attended?.cell && before?.withinExplanation === attended?.withinExplanation) return;
      state.setState({ attended });
    },
    advance(dtMs) {
      const { playing, training: trains, speed, grain, doc, shown } = state.getState();
      if (trains) training.passFrame(dtMs);
      const over = playhead.advance(dtMs, speed * GRAIN_SPEEDS[grain]);
      const settled = shown?.runKey === doc.run.key && shown.place.iteration === doc.place.iteration;
      if (playing && !trains && over && settled) nextStep();
    },
  };
}
