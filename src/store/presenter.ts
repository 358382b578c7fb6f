import { EngineClientError, grownRecord, isAbort } from '../client/index.ts';
import { parseCellId, stepsOf } from '../engine/catalog/index.ts';
import type { NonFinite } from '../engine/types.ts';
import { LabError, MAX_ITERATIONS, problemOf } from '../lab/index.ts';
import { isMissingModule } from '../lib/isMissingModule.ts';
import type { PassResult } from '../protocol/index.ts';
import type { StateApi, StoreDeps } from './createLabStore.ts';
import { comeBack, momentOf, partsOf, type Moment } from './moment.ts';
import type { Playhead } from './playhead.ts';
import { isComputed } from './selectors.ts';
import type { Along, Doc, Notice, Run, Shown } from './types.ts';

/** An answer later than this is late: until it comes, what is on screen is shown as pending. */
const STALE_AFTER_MS = 150;

/** An iteration's last step has been painted by then, with all that follows from it, and nobody has gone on yet. */
const LOOK_AHEAD_AFTER_MS = 150;

export interface Presenter {
  /**
   * Asks for a document and shows it when its numbers are there; a newer call replaces an older one. What changes along
   * with it is set in the same moment. When they do not come all is as it was `before`, if not said right before the call.
   */
  present(doc: Doc, along?: Along, before?: Moment): Promise<void>;
  /** Shows an answer of the engine for the open run, all numbers at once. */
  commit(doc: Doc, result: PassResult): void;
  /** Takes note of how far the run has come; the numbers on screen stay. */
  keep(result: PassResult): void;
  /** Goes to the step that made the first number that is not finite, explains it and says what to do. */
  showNonFinite(nonFinite: NonFinite): void;
  /** Looks ahead for the next iteration, if one is at the last step of this one. */
  lookAhead(): void;
  /** Settles when nothing that was asked for is under way any more. */
  settled(): Promise<void>;
}

/**
 * The one place where numbers reach the screen. `doc` changes at once; `shown` changes when the engine has answered,
 * so a lab is never shown with another lab's numbers.
 */
export function createPresenter(state: StateApi, { client, after }: StoreDeps, playhead: Playhead): Presenter {
  let openRun: string | undefined;
  let underWay: AbortController | undefined;
  let settled: Promise<void> = Promise.resolve();
  /** While numbers are still to come: how all was with those on screen, and what has changed along with documents since. */
  let waiting: { readonly before: Moment; readonly changed: Along } | undefined;

  /** Calls off the look ahead that is still to begin. */
  let cancelLook = () => {};

  /**
   * After an iteration's last step mostly comes the first one of the next: its pass is made while nobody waits for it,
   * so that the press that asks for it need not wait for the engine. Nothing of it is seen, or counts as trained, before.
   */
  const lookAhead = () => {
    cancelLook();
    const { shown } = state.getState();
    if (!shown || shown.place.step < shown.steps.length - 1) return;
    cancelLook = after(LOOK_AHEAD_AFTER_MS, () => {
      const { doc, training } = state.getState();
      const iteration = doc.place.iteration + 1;
      if (!training && openRun === doc.run.key && iteration <= MAX_ITERATIONS) client.lookAhead(iteration);
    });
  };

  const commit = (doc: Doc, result: PassResult) => {
    const { shown } = state.getState();
    const { trace, diagnosis, nonFinite } = result;
    const record = grownRecord(doc.run.record, result);
    const steps = shown?.lab.network === doc.lab.network ? shown.steps : stepsOf(doc.lab.network);
    const step = Math.min(doc.place.step, steps.length - 1);
    const { part } = doc.place;
    const place = { iteration: trace.iteration, step, ...(part && step === doc.place.step && { part }) };
    const samples = doc.lab.data.X.length;
    const now = {
      lab: doc.lab,
      runKey: doc.run.key,
      place,
      steps,
      trace,
      diagnosis,
      ...(nonFinite && { nonFinite }),
    };
    const costSeen = costSeenWith(now, doc.run, shown);
    state.setState(({ sample }) => ({
      doc: { lab: doc.lab, run: { key: doc.run.key, record, costSeen }, place },
      shown: { ...now, costSeen },
      stale: false,
      sample: Math.min(sample, samples),
    }));
  };

  const showNonFinite = (nonFinite: NonFinite) => {
    const matrix = parseCellId(nonFinite.cell)?.matrix;
    state.setState(({ doc, shown }) => {
      const step = shown?.steps.findIndex(({ makes }) => matrix !== undefined && makes.includes(matrix)) ?? -1;
      const place = { iteration: doc.place.iteration, step: Math.max(0, step) };
      return {
        doc: { ...doc, place },
        shown: shown && { ...shown, place },
        cell: nonFinite.cell,
        trail: [],
        playing: false,
        notice: { kind: 'non-finite', nonFinite },
      };
    });
  };

  /** The pass that was asked for is there, or the last one before the numbers end. */
  const arrive = (doc: Doc, result: PassResult) => {
    commit(doc, result);
    playhead.restart();
    if (result.trace.iteration < doc.place.iteration && result.nonFinite) showNonFinite(result.nonFinite);
    lookAhead();
  };

  const fetchPass = async (doc: Doc, { signal }: AbortController): Promise<void> => {
    const { iteration } = doc.place;
    const { key, record } = doc.run;
    const cancelStale = after(STALE_AFTER_MS, () => state.setState({ stale: true }));
    try {
      const isOpen = openRun === key;
      // Until it has answered, nobody knows which run the engine has.
      if (!isOpen) openRun = undefined;
      const result = isOpen
        ? await client.seek(iteration, { signal })
        : await client.open(key, problemOf(doc.lab), iteration, { signal, ...(record && { record }) });
      if (signal.aborted) return;
      openRun = key;
      waiting = undefined;
      arrive(doc, result);
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      keepWhatIsShown(noticeOf(error));
    } finally {
      cancelStale();
    }
  };

  /** After a failure the person keeps what was there: all goes back to how it was with what is on screen. */
  const keepWhatIsShown = (notice: Notice) => {
    openRun = undefined;
    const { shown, doc } = state.getState();
    const told = { stale: false, playing: false, notice, failure: notice };
    const was = waiting;
    waiting = undefined;
    if (!shown || !was) return state.setState(told);
    const { before, changed } = was;
    const run = [doc.run, before.state.doc.run].find(({ key }) => key === shown.runKey) ?? { key: shown.runKey };
    comeBack(state, before, {
      ...partsOf(before.state, changed),
      doc: { lab: shown.lab, run, place: shown.place },
      ...told,
    });
  };

  return {
    commit,
    keep: (result) =>
      state.setState(({ doc }) => ({
        doc: { ...doc, run: { ...doc.run, record: grownRecord(doc.run.record, result) } },
      })),
    showNonFinite,
    lookAhead,
    settled: () => settled,
    present(doc, along = {}, before) {
      const { shown } = state.getState();
      const { run, place } = doc;
      underWay?.abort();
      underWay = undefined;
      settled = Promise.resolve();
      if (shown && shown.runKey === run.key && shown.place.iteration === place.iteration) {
        const now = { ...shown, place };
        const costSeen = costSeenWith(now, run, shown);
        state.setState({
          ...along,
          // The same run as long as no more of it has been seen: the curve is drawn from it.
          doc: run.costSeen === costSeen ? doc : { ...doc, run: { ...run, costSeen } },
          shown: { ...now, costSeen },
          stale: false,
        });
        waiting = undefined;
        playhead.restart();
        lookAhead();
        return settled;
      }
      cancelLook();
      waiting = { before: waiting?.before ?? before ?? momentOf(state), changed: { ...waiting?.changed, ...along } };
      state.setState({ ...along, doc, failure: undefined });
      underWay = new AbortController();
      settled = fetchPass(doc, underWay);
      return settled;
    },
  };
}

/** How far the costs of a run have been seen, with what is shown of it `now`; `before` is what was shown until now. */
function costSeenWith(now: Omit<Shown, 'costSeen'>, run: Run, before: Shown | undefined): number {
  const { iteration } = now.place;
  const seen = before?.runKey === run.key ? before.costSeen : -1;
  return Math.max(run.costSeen ?? -1, seen, isComputed(now, 'C') ? iteration : iteration - 1);
}

/** What to tell the person about an error that is nobody's cancelling; `isFirst` when they had nothing yet. */
export function noticeOf(error: unknown, isFirst = false): Notice {
  if (error instanceof LabError) return { kind: 'lab-error', error, ...(isFirst && { kept: 'first' }) };
  const code = error instanceof EngineClientError ? error.code : undefined;
  if (code === 'not-alive') return { kind: 'not-alive' };
  if (code === 'missing' || isMissingModule(error)) return { kind: 'part-missing' };
  return { kind: 'engine-error', message: error instanceof Error ? error.message : String(error) };
}
