import { temporal, type TemporalState } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../client/index.ts';
import type { Lab } from '../lab/index.ts';
import { createEdits, type Edits } from './edits.ts';
import { isSameEdit } from './moment.ts';
import { createPlayhead, type Playhead } from './playhead.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createPresenter } from './presenter.ts';
import { createPresenting, type Presenting } from './presenting.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createTraining, type Training } from './training.ts';
import type { LabState, Remembered } from './types.ts';

/** What the store is given: the engine, chance and a timer. Nothing in it reads a clock of its own. */
export interface StoreDeps {
  readonly client: EngineClient;
  /** A number in [0, 1): the seed of random starts. */
  readonly random: () => number;
  /** Calls back once after `ms`, unless cancelled by what it returns. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export type StateApi = Omit<StoreApi<LabState>, 'setState'> & {
  setState: StoreApi<LabState>['setState'];
  temporal: StoreApi<TemporalState<Remembered>>;
};

export interface LabStore extends Navigation, Training, Edits, Sharing, Presenting {
  readonly state: StateApi;
  readonly playhead: Playhead;
  /** What checks gradients (see `provingOf`), and is disposed of by who made a store that is not for the page's whole life. */
  readonly client: Pick<EngineClient, 'check' | 'dispose'>;
  /** Tells the person something, or nothing any more. */
  notify(notice: LabState['notice']): void;
  /** Takes note that a newer version of the page is there, or that the person has put that aside. */
  notifyNewer(isThere: boolean): void;
}

/** How many edits can be taken back. Each keeps a lab and its run's newest parameters, not its history. */
const UNDO_LIMIT = 200;

/**
 * The page's state: what is asked for (`doc`), what is on screen (`shown`) and the actions between them. The two
 * differ only while the engine works; numbers on screen change in one set, all together.
 */
export function createLabStore(deps: StoreDeps, lab: Lab): LabStore {
  let runs = 0;
  const newRun = () => ({ key: `run-${(runs += 1)}` });
  const state: StateApi = createStore<LabState>()(
    temporal(
      (): LabState => ({
        doc: { lab, run: newRun(), place: { iteration: 0, step: 0 } },
        shown: undefined,
        opening: false,
        askedNotation: {},
        stale: false,
        sample: 1,
        cell: undefined,
        trail: [],
        attended: undefined,
        path: undefined,
        training: false,
        playing: false,
        grain: 'step',
        speed: 1,
        notice: undefined,
        failure: undefined,
        newerVersion: false,
        present: undefined,
        black: false,
        strokes: [],
        hidden: [],
        scenes: [],
        scene: undefined,
        frozen: undefined,
        presenter: undefined,
        notes: '',
        proof: undefined,
      }),
      {
        partialize: ({ doc, sample, scenes, scene, present, hidden, grain }) => ({
          doc,
          sample,
          scenes,
          scene,
          present,
          hidden,
          grain,
        }),
        // Every edit of a lab begins a run.
        equality: isSameEdit,
        limit: UNDO_LIMIT,
      },
    ),
  );
  const playhead = createPlayhead();
  const presenter = createPresenter(state, deps, playhead);
  const training = createTraining(state, deps, presenter);
  const navigation = createNavigation(state, presenter, training, playhead);
  const edits = createEdits(state, deps, presenter, training, newRun);
  const sharing = createSharing(state, edits, presenter);
  const presenting = createPresenting(state);

  deps.client.onIncident((incident) => {
    state.setState({
      notice:
        incident.kind === 'restarted'
          ? { kind: 'worker-restarted', iteration: incident.iteration }
          : { kind: 'in-process' },
    });
  });

  return {
    state,
    playhead,
    client: deps.client,
    ...navigation,
    ...training,
    ...edits,
    ...sharing,
    ...presenting,
    notify: (notice) => state.setState({ notice }),
    notifyNewer: (newerVersion) => state.setState({ newerVersion }),
  };
}
