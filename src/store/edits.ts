import { isAbort } from '../client/index.ts';
import { cellId, isNamed, stepsOf, type Cell, type Part } from '../engine/catalog/index.ts';
import {
  canStart,
  LabError,
  labWithParameters,
  problemOf,
  withCell,
  withLearningRate,
  type Lab,
  type LabDocument,
} from '../lab/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { momentOf } from './moment.ts';
import { parametersOf } from './parametersOf.ts';
import { noticeOf, type Presenter } from './presenter.ts';
import type { Training } from './training.ts';
import { presentedAfterTravel, sceneAfterTravel } from './sceneList.ts';
import type { Along, Doc, LabState, Notice, Place, Remembered, Run } from './types.ts';

/** Where an edit stands in a gesture: a drag is many edits and one undo. */
export type EditPhase = 'only' | 'start' | 'move' | 'end' | 'cancel';

/** How far a document is opened. */
export interface OpenedAt {
  /** True when its lab is the one that is open, whose run goes on. */
  readonly isOpen?: boolean;
  /** How much of its step is made. */
  readonly part?: Part | undefined;
}

export interface Edits {
  /** Sets a weight, bias, input or target. Settles when its numbers are shown. */
  editCell(cell: Cell, value: number, phase?: EditPhase): Promise<void>;
  editLearningRate(value: number, phase?: EditPhase): Promise<void>;
  /** Any other change of the lab. */
  editLab(change: (lab: Lab) => Lab): Promise<void>;
  /** Back to the start values, at iteration 0. */
  reset(): Promise<void>;
  /** New random start values that are alive. */
  randomize(): Promise<void>;
  /**
   * Shows another document: an example, a file, a link, a scene; see {@link Along} for what changes along with it. Unless
   * that says otherwise, nothing of it is hidden, and it is no scene.
   */
  openDocument(document: LabDocument, along?: Along, at?: OpenedAt): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** A document that is no scene's hides nothing, and the clicker goes through its steps. */
const BY_ITSELF = { hidden: [], scene: undefined } as const satisfies Along;
const UNEXPLAINED = { cell: undefined, trail: [], path: undefined } as const satisfies Along;

export function createEdits(
  state: StateApi,
  { client, random }: StoreDeps,
  presenter: Presenter,
  training: Training,
  newRun: () => Run,
): Edits {
  const history = () => state.temporal.getState();

  /** Settles when nothing that was asked for is under way, nor anything that was asked for meanwhile. */
  const allSettled = async (): Promise<void> => {
    const settled = presenter.settled();
    await settled;
    if (settled !== presenter.settled()) await allSettled();
  };

  /**
   * The lab with the parameters that are current: at iteration n > 0 they become the start values. Those of a run that has
   * blown up no lab can start with; it keeps its start values then, so that what would help, as a smaller η, can be done.
   */
  const currentLab = async (): Promise<{ lab: Lab; isFromStart?: boolean }> => {
    await training.stopTraining();
    if (state.getState().doc.place.iteration > 0) await allSettled();
    const { doc, shown } = state.getState();
    if (doc.place.iteration === 0 || shown?.runKey !== doc.run.key) return { lab: doc.lab };
    const parameters = parametersOf(doc.lab, shown.trace);
    return canStart(parameters) ? { lab: labWithParameters(doc.lab, parameters) } : { lab: doc.lab, isFromStart: true };
  };

  const startRun = (lab: Lab, place = startOf(state.getState().doc, lab)) =>
    presenter.present({ lab, run: newRun(), place }, leftOf(state.getState(), lab));

  /** Applies an edit. Undefined, and said, where the lab cannot be so. */
  const apply = async (change: (lab: Lab) => Lab, left: AbortSignal): Promise<Applied | undefined> => {
    let edited: Lab;
    let told: Notice | undefined;
    try {
      const { lab, isFromStart = false } = await currentLab();
      if (left.aborted) return undefined;
      const { doc, notice } = state.getState();
      told = toldWith(doc.place.iteration, isFromStart, notice);
      edited = change(lab);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      state.setState({ notice: { kind: 'lab-error', error } });
      return undefined;
    }
    state.setState({ playing: false, notice: told });
    return { shown: startRun(edited) };
  };

  /** The first edit of a gesture keeps what was there before it; those that follow keep nothing. */
  const endGesture = () => {
    const wasBegun = !history().isTracking;
    if (wasBegun) history().resume();
    return wasBegun;
  };

  /** True while a gesture may go on: what one does meanwhile by other means ends it where it has come to. */
  let isGoingOn = false;
  const interruptGesture = () => {
    isGoingOn = false;
    endGesture();
  };

  const editWith = async (change: (lab: Lab) => Lab, phase: EditPhase, left: AbortSignal) => {
    if (phase === 'cancel') {
      if (!endGesture()) return undefined;
      // As if it had not been: no redo leads to it.
      await undo();
      state.temporal.setState({ futureStates: [] });
      return undefined;
    }
    try {
      const applied = await apply(change, left);
      if (applied && isGoingOn && (phase === 'start' || phase === 'move')) history().pause();
      return applied;
    } finally {
      if (phase === 'end') endGesture();
    }
  };

  let applied: Promise<unknown> = Promise.resolve();
  /** Aborted once one goes to another document, or back to another edit. */
  let stay = new AbortController();

  /**
   * Edits are applied one after the other, however long the first of them waits for training to stop; where the person
   * has gone elsewhere meanwhile, they are no longer wanted. Those of no gesture end the one that goes on.
   */
  const inTurn = async (
    edit: (left: AbortSignal) => Promise<Applied | undefined>,
    isOfGesture = false,
  ): Promise<void> => {
    if (!isOfGesture) interruptGesture();
    const { signal } = stay;
    const own = applied.then(() => edit(signal));
    applied = own.catch(() => {});
    return (await own)?.shown;
  };

  const editLab = async (change: (lab: Lab) => Lab, phase: EditPhase = 'only'): Promise<void> => {
    const isOfGesture = phase !== 'only';
    if (phase === 'start') isGoingOn = true;
    // What is left of a gesture that was interrupted nobody wants.
    else if (isOfGesture && !isGoingOn) return;
    await inTurn((left) => editWith(change, phase, left), isOfGesture);
  };

  /** The person goes to another document, or back to another edit. */
  const leave = () => {
    stay.abort();
    stay = new AbortController();
    interruptGesture();
  };

  const travel = async (go: () => void, to: () => Partial<Remembered> | undefined): Promise<void> => {
    if (!to()) return;
    const isOfLab = () => to()?.doc?.run.key !== state.getState().doc.run.key;
    if (isOfLab()) await training.stopTraining();
    const changesLab = isOfLab();
    const moment = momentOf(state);
    const before = moment.state;
    go();
    const then = state.getState();
    // Where only the list of scenes has changed, the run has gone on since and stays where it is.
    if (!changesLab) {
      const { doc, sample, present, hidden, grain } = before;
      return state.setState({ doc, sample, present, hidden, grain, scene: sceneAfterTravel(before, then) });
    }
    state.setState({ playing: false, notice: undefined });
    // Of the same network one goes on looking at the sample that one looks at.
    const { sample } = before.doc.lab.network === then.doc.lab.network ? before : then;
    const along = { scenes: then.scenes, sample, ...presentedAfterTravel(before, then), ...UNEXPLAINED };
    return presenter.present(then.doc, along, moment);
  };
  const undo = () =>
    travel(
      () => history().undo(),
      () => history().pastStates.at(-1),
    );

  return {
    editCell: (cell, value, phase) => {
      // To change a number one presses it, which explains it; once it is changed one wants to see what follows.
      if (state.getState().cell === cellId(cell)) state.setState({ cell: undefined, trail: [] });
      return editLab((lab) => withCell(lab, cell, value), phase);
    },
    editLearningRate: (value, phase) => editLab((lab) => withLearningRate(lab, value), phase),
    editLab: (change) => editLab(change),
    reset: () =>
      inTurn(async (left) => {
        await training.stopTraining();
        if (left.aborted) return undefined;
        state.setState({ playing: false, notice: undefined });
        return { shown: startRun(state.getState().doc.lab, { iteration: 0, step: 0 }) };
      }),
    randomize: () =>
      inTurn(async (left) => {
        try {
          const { lab } = await currentLab();
          const seed = Math.floor(random() * 2 ** 32);
          const { parameters, draws } = await client.randomize(problemOf(lab), seed, { signal: left });
          if (left.aborted) return undefined;
          state.setState({ playing: false, notice: { kind: 'random-start', draws } });
          return { shown: startRun(labWithParameters(lab, parameters)) };
        } catch (error) {
          if (!isAbort(error)) state.setState({ notice: noticeOf(error) });
          return undefined;
        }
      }),
    async openDocument({ lab: opened, view }, along, { isOpen = false, part } = {}) {
      leave();
      // Without training, all changes before this returns.
      if (state.getState().training) await training.stopTraining();
      // The open lab stays the very one that is shown.
      const lab = isOpen ? state.getState().doc.lab : opened;
      const step = stepsOf(lab.network).findIndex(({ name }) => name === view.step);
      const place = { iteration: view.iteration, step: Math.max(0, step), ...(part && { part }) };
      state.setState({ playing: false, notice: undefined });
      const seen = { ...UNEXPLAINED, sample: view.sample ?? 1, cell: view.cell };
      const run = isOpen ? state.getState().doc.run : newRun();
      return presenter.present({ lab, run, place }, { ...BY_ITSELF, ...along, ...seen });
    },
    undo() {
      if (history().pastStates.length > 0) leave();
      return undo();
    },
    redo() {
      if (history().futureStates.length > 0) leave();
      return travel(
        () => history().redo(),
        () => history().futureStates.at(-1),
      );
    },
  };
}

/** An edit that is applied; `shown` settles when its numbers are there. */
interface Applied {
  readonly shown: Promise<void>;
}

/** Where the run of an edited lab begins: at the same step, as far made as it was if that has the same cells. */
function startOf({ lab: before, place }: Doc, { network, data }: Lab): Place {
  const isSameShape = network === before.network && data.X.length === before.data.X.length;
  return { iteration: 0, step: place.step, ...(isSameShape && place.part && { part: place.part }) };
}

/** What an edited lab leaves of what one looks at: another sample where there are fewer, and no cells that it has not. */
function leftOf({ doc, sample, cell, trail, path, hidden }: LabState, { network, data }: Lab): Along {
  const m = data.X.length;
  const isThere = (name: string) => isNamed(network, m, name);
  const isExplained = [...trail, ...(cell === undefined ? [] : [cell])].every(isThere);
  // A path runs through cells that the gradient's name says nothing of.
  const isPathThere = !path || (network === doc.lab.network && path.sample <= m);
  return {
    sample: Math.min(sample, m),
    hidden: hidden.filter(isThere),
    ...(!(isExplained && isPathThere) && UNEXPLAINED),
  };
}

/** What is told with an edit: that it begins a new run, also with those that follow; any other message is overtaken. */
function toldWith(iteration: number, isFromStart: boolean, before: Notice | undefined): Notice | undefined {
  if (iteration > 0) return { kind: 'new-run', iteration, isFromStart };
  return before?.kind === 'new-run' ? before : undefined;
}
