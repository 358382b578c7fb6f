import type { EngineClient } from '../client/index.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseCellId } from '../engine/catalog/index.ts';
import { withSampleRemoved } from '../lab/edits/samples.ts';
import { exampleNamed, MAX_ITERATIONS } from '../lab/index.ts';
import { createDirectClient, type DirectClient } from '../testing/directClient.ts';
import { storeDeps } from '../testing/storeDeps.ts';
import { createLabStore, type LabStore } from './createLabStore.ts';
import { provingOf } from './proof.ts';
import {
  activePath,
  attendedCell,
  cellValue,
  currentProof,
  explainedCell,
  linkedIds,
  litBy,
  selectTellsNewer,
} from './selectors.ts';

const article = exampleNamed('article').lab;
const WO_12 = { matrix: 'Wo', row: 1, col: 2 };

let client: DirectClient;
let store: LabStore;
let late: (() => void)[];

const state = () => store.state.getState();
const lit = () => litBy(state().shown!, attendedCell(state()), activePath(state())).all;
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const value = (matrix: string, row: number, col: number) => cellValue(state().shown!, { matrix, row, col });

beforeEach(async () => {
  late = [];
  client = createDirectClient();
  store = createLabStore(
    storeDeps({
      client,
      after(_ms, callback) {
        late.push(callback);
        return () => {
          late = late.filter((one) => one !== callback);
        };
      },
    }),
    article,
  );
  await store.start('');
});

describe('moving', () => {
  test('shows the first step, and only what is due', () => {
    expect(value('Zh', 3, 2)).toBe(-3.5);
    expect(value('H', 3, 1)).toBeUndefined();
  });

  test('a step within the iteration asks the engine for nothing', () => {
    const before = client.asked.length;
    store.nextStep();
    expect(value('H', 3, 1)).toBe(1.5);
    expect(client.asked).toHaveLength(before);
  });

  test('the step after the last one is the first of the next iteration', async () => {
    store.lastStep();
    store.nextStep();
    expect(state().shown!.place, 'still what was there').toEqual({ iteration: 0, step: 14 });
    await settle();
    expect(state().shown!.place).toEqual({ iteration: 1, step: 0 });
    expect(value('Wo', 1, 1)).toBe(0.78125);
    store.previousStep();
    await settle();
    expect(state().shown!.place).toEqual({ iteration: 0, step: 14 });
  });

  describe('at the last step', () => {
    /** Time passes: whatever was to be done later is done. */
    const wait = async () => {
      late.splice(0).forEach((callback) => callback());
      await settle();
    };
    const looks = () => client.asked.filter((asked) => asked.startsWith('look'));

    test('the next iteration is looked ahead for, by who stays there', async () => {
      store.lastStep();
      expect(looks()).toEqual([]);
      await wait();
      expect(looks()).toEqual(['look ahead 1']);
      store.nextStep();
      await settle();
      store.lastStep();
      store.previousStep();
      await wait();
      expect(looks(), 'who goes on at once has seen nothing of it').toHaveLength(1);
    });

    test('while it trains nothing is looked ahead for, and once it has ended it is', async () => {
      store.lastStep();
      void store.train();
      await wait();
      expect(looks()).toEqual([]);
      await store.stopTraining();
      await wait();
      expect(looks()).toEqual([`look ahead ${state().shown!.trace.iteration + 1}`]);
    });
  });

  test('keys that come faster than answers add up', async () => {
    store.nextIteration();
    store.nextIteration();
    store.nextIteration();
    await settle();
    expect(state().shown!.place.iteration).toBe(3);
  });

  test('a late answer turns what is shown stale until it comes', async () => {
    client.hold();
    store.nextIteration();
    expect(state().stale).toBe(false);
    late.forEach((callback) => callback());
    expect(state().stale).toBe(true);
    client.release();
    await settle();
    expect(state().stale).toBe(false);
  });
});

describe('playing', () => {
  test('goes on to the next step when the time of one is over, and not before', async () => {
    store.play();
    await settle();
    store.advance(2_000);
    expect(state().shown!.place.step).toBe(0);
    store.advance(700);
    expect(state().shown!.place.step).toBe(1);
  });

  test('a step by hand ends it', async () => {
    store.play();
    await settle();
    store.nextStep();
    expect(state().playing).toBe(false);
  });

  test('twice the speed is half the time', async () => {
    store.setSpeed(2);
    store.play();
    await settle();
    store.advance(1_350);
    expect(state().shown!.place.step).toBe(1);
  });
});

describe('editing', () => {
  test('shows the lab and its numbers together', async () => {
    store.lastStep();
    client.hold();
    void store.editCell(WO_12, 0.75);
    await Promise.resolve();
    expect(value('Wo', 1, 2), 'before the answer').toBe(-0.5);
    client.release();
    await settle();
    expect(value('Wo', 1, 2)).toBe(0.75);
    expect(value('Zo', 3, 2)).toBe(1.625);
  });

  test('undo comes back to all costs that had been seen, from wherever in the run one edited', async () => {
    store.goToIteration(40);
    await settle();
    store.lastStep();
    store.goToIteration(7);
    await settle();
    expect(state().shown!.costSeen).toBe(40);
    await store.editCell(WO_12, 0.75);
    expect(state().shown!.costSeen).toBeLessThan(1);
    await store.undo();
    expect(state().shown!).toMatchObject({ costSeen: 40, place: { iteration: 7 } });
  });

  test('at iteration n the parameters become start values, and undo brings the run back', async () => {
    for (let n = 0; n < 3; n += 1) store.nextIteration();
    await settle();
    const before = state().shown!;
    await store.editCell({ matrix: 'X', row: 1, col: 1 }, 4);
    expect(state().shown!.place.iteration).toBe(0);
    expect(state().shown!.trace.matrices['Wo']).toEqual(before.trace.matrices['Wo']);
    await store.undo();
    expect(state().shown!.place).toEqual(before.place);
    expect(state().shown!.trace).toEqual(before.trace);
    expect(state().doc.run.record!.trained).toBe(3);
    await store.redo();
    expect(state().shown!.lab.data.X[0]).toEqual([4]);
  });

  test('an edit in a later iteration says that a run begins, until one goes back; other messages it overtakes', async () => {
    await store.editCell(WO_12, Number.NaN);
    await store.editCell(WO_12, 0.75);
    expect(state().notice).toBeUndefined();
    for (let n = 0; n < 3; n += 1) store.nextIteration();
    await settle();
    await store.editLearningRate(0.2);
    const begun = { kind: 'new-run', iteration: 3, isFromStart: false };
    expect(state().notice).toEqual(begun);
    await store.editCell(WO_12, 0.5);
    expect(state().notice).toEqual(begun);
    await store.undo();
    expect(state().notice).toBeUndefined();
    await store.randomize();
    expect(state().notice?.kind).toBe('random-start');
    await store.reset();
    expect(state().notice).toBeUndefined();
  });

  test('an edit lets go of the explanation of what it changes, and of no other', async () => {
    store.pinCell('Zh[3,2]');
    await store.editCell(WO_12, 0.75);
    expect(state().cell).toBe('Zh[3,2]');
    store.pinCell('Wo[1,2]');
    await store.editCell(WO_12, 0.5);
    expect(state().cell).toBeUndefined();
  });

  test('a drag of many edits is one undo, and a cancelled one is none', async () => {
    const history = () => store.state.temporal.getState();
    await store.editCell(WO_12, -0.5, 'start');
    for (const v of [-0.4, -0.3, -0.2]) await store.editCell(WO_12, v, 'move');
    await store.editCell(WO_12, -0.1, 'end');
    expect(history().pastStates).toHaveLength(1);
    await store.undo();
    expect(value('Wo', 1, 2)).toBe(-0.5);
    await store.editCell(WO_12, -0.5, 'start');
    await store.editCell(WO_12, 7, 'move');
    await store.editCell(WO_12, -0.5, 'cancel');
    expect(value('Wo', 1, 2)).toBe(-0.5);
    expect(history().pastStates).toHaveLength(0);
    expect(history().futureStates).toHaveLength(0);
  });

  test('a cancelled drag whose first edit was refused takes nothing else back, and one that ends so keeps nothing paused', async () => {
    const history = () => store.state.temporal.getState();
    await store.editCell(WO_12, -0.5);
    await store.editCell(WO_12, 0.25);
    await store.undo();
    await store.editCell(WO_12, Number.NaN, 'start');
    await store.editCell(WO_12, -0.5, 'cancel');
    expect(value('Wo', 1, 2)).toBe(-0.5);
    expect(history().futureStates).toHaveLength(1);
    await store.editCell(WO_12, 1, 'start');
    await store.editCell(WO_12, Number.NaN, 'end');
    expect(history().isTracking).toBe(true);
    expect(history().pastStates).toHaveLength(2);
  });

  test('what one does while a drag goes on ends it where it has come to, and the rest of it changes nothing', async () => {
    const history = () => store.state.temporal.getState();
    const drag = async (v: number) => {
      await store.editCell(WO_12, value('Wo', 1, 2)!, 'start');
      await store.editCell(WO_12, v, 'move');
    };
    const rest = async (phase: 'end' | 'cancel') => {
      await store.editCell(WO_12, 8, 'move');
      await store.editCell(WO_12, 9, phase);
      expect(history().isTracking).toBe(true);
    };
    for (const phase of ['end', 'cancel'] as const) {
      // Taken back.
      await drag(0.25);
      await store.undo();
      expect(value('Wo', 1, 2)).toBe(-0.5);
      await rest(phase);
      expect(value('Wo', 1, 2)).toBe(-0.5);
      await store.redo();
      expect(value('Wo', 1, 2)).toBe(0.25);
      await store.undo();
      // Another lab, which has the same cell.
      await drag(0.5);
      const { lab } = exampleNamed('mazur');
      await store.openDocument({ lab, view: { iteration: 0 } });
      await rest(phase);
      expect(state().doc.lab).toBe(lab);
      await store.undo();
      expect(value('Wo', 1, 2)).toBe(0.5);
      await store.undo();
      expect(value('Wo', 1, 2)).toBe(-0.5);
      // Other edits.
      for (const other of [() => store.editLearningRate(0.5), store.reset, store.randomize]) {
        await drag(0.75);
        await other();
        const { doc } = state();
        await rest(phase);
        expect(state().doc).toBe(doc);
        await store.undo();
        expect(value('Wo', 1, 2)).toBe(0.75);
        await store.undo();
        expect(value('Wo', 1, 2)).toBe(-0.5);
      }
    }
  });

  test('a drag that begins while it trains can be cancelled before training has stopped', async () => {
    void store.train();
    await settle();
    const begun = store.editCell(WO_12, 5, 'start');
    const cancelled = store.editCell(WO_12, 5, 'cancel');
    await Promise.all([begun, cancelled]);
    await settle();
    expect(store.state.temporal.getState()).toMatchObject({ isTracking: true, pastStates: [], futureStates: [] });
    expect(value('Wo', 1, 2)).not.toBe(5);
  });

  test('an edit that waits is not applied to another document that is opened meanwhile, nor after an undo', async () => {
    store.nextIteration();
    const waiting = store.editCell(WO_12, 5);
    const opening = store.openDocument({ lab: exampleNamed('mazur').lab, view: { iteration: 0 } });
    await Promise.all([waiting, opening]);
    expect(state().shown!.lab).toBe(exampleNamed('mazur').lab);
    await store.editCell(WO_12, 0.25);
    store.nextIteration();
    const another = store.editCell(WO_12, 5);
    await Promise.all([another, store.undo()]);
    expect(state().doc.lab).toBe(exampleNamed('mazur').lab);
  });

  test('an edit after the dice is applied to what they have drawn', async () => {
    const drawing = store.randomize();
    const edited = store.editCell({ matrix: 'X', row: 1, col: 1 }, 7);
    await Promise.all([drawing, edited]);
    expect(value('X', 1, 1)).toBe(7);
    expect(value('Wo', 1, 1)).not.toBe(1);
  });

  test('random weights that take their time are given up by who goes to another lab', async () => {
    const direct = createDirectClient();
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let given: AbortSignal | undefined;
    const slow: EngineClient = {
      ...direct,
      randomize: (_problem, _seed, { signal } = {}) =>
        new Promise((_, reject) => {
          given = signal;
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
          asked();
        }),
    };
    const patient = createLabStore(storeDeps({ client: slow }), article);
    await patient.start('');
    const drawing = patient.randomize();
    await isAsked;
    await Promise.all([drawing, patient.openLink('#example=mazur')]);
    expect(given!.aborted).toBe(true);
    const { doc, notice } = patient.state.getState();
    expect(doc.lab).toBe(exampleNamed('mazur').lab);
    expect(notice).toBeUndefined();
  });

  test('a path that runs through what is gone goes with it', async () => {
    store.goToStep(9);
    store.choosePath({ cell: 'dWh[1,1]', sample: 1, term: 'any', names: ['Wo[1,2]'] });
    await store.editLab((lab) => ({
      ...lab,
      network: { ...lab.network, layers: [1, 2, 1] },
      parameters: { W: [lab.parameters.W[0]!, [[1], [1]]], b: [lab.parameters.b[0]!, [0]] },
      data: { X: lab.data.X, Y: lab.data.Y.map(([first]) => [first!]) },
    }));
    expect(state().path).toBeUndefined();
  });

  test('what an edit takes away is no longer explained, shown, hidden or named in a link', async () => {
    store.pinCell('Eo[3,2]');
    store.state.setState({ hidden: ['Eo[3,2]', 'Eo'] });
    await store.editLab((lab) => withSampleRemoved(lab, 3));
    expect(state()).toMatchObject({ cell: undefined, sample: 2, hidden: ['Eo'] });
    await expect(store.link()).resolves.toMatch(/^lab=/);
    await store.undo();
    store.pinCell('Eo[1,2]');
    await store.editLab((lab) => withSampleRemoved(lab, 3));
    expect(state().cell).toBe('Eo[1,2]');
  });

  test('who comes back from another lab by undo sees the sample that they looked at', async () => {
    store.selectSample(3);
    await store.openDocument({ lab: exampleNamed('resizing-4').lab, view: { iteration: 0 } });
    expect(state().sample).toBe(1);
    store.selectSample(4);
    await store.undo();
    expect(state().sample).toBe(3);
    await store.redo();
    expect(state().sample).toBe(4);
    // An edit of the same network is taken back beside the sample that one looks at meanwhile.
    await store.editLearningRate(0.25);
    store.selectSample(2);
    await store.undo();
    expect(state().sample).toBe(2);
  });

  test('with nothing to take back or to do again, nothing stops or closes', async () => {
    store.pinCell('Zh[3,2]');
    store.state.setState({ playing: true });
    await store.undo();
    await store.redo();
    expect(state()).toMatchObject({ playing: true, cell: 'Zh[3,2]' });
    void store.train();
    await settle();
    await store.undo();
    expect(state().training).toBe(true);
    await store.stopTraining();
  });

  test('what a lab cannot be is said and changes nothing', async () => {
    const before = state().shown;
    await store.editCell(WO_12, Number.NaN);
    expect(state().notice?.kind).toBe('lab-error');
    expect(state().shown).toBe(before);
    expect(store.state.temporal.getState().pastStates).toHaveLength(0);
  });

  test('new random weights are drawn from the seed and can be undone', async () => {
    await store.randomize();
    const drawn = value('Wo', 1, 1);
    expect(drawn).not.toBe(1);
    await store.undo();
    expect(value('Wo', 1, 1)).toBe(1);
    await store.redo();
    expect(value('Wo', 1, 1)).toBe(drawn);
  });
});

describe('training', () => {
  test('runs until it is stopped and shows its last state', async () => {
    const done = store.train();
    await settle();
    expect(state().training).toBe(true);
    await store.stopTraining();
    await done;
    expect(state().training).toBe(false);
    expect(state().doc.run.record!.trained).toBeGreaterThan(0);
    expect(state().shown!.place.iteration).toBe(state().doc.run.record!.trained);
    expect(store.state.temporal.getState().pastStates, 'training is no edit').toHaveLength(0);
  });

  test('playing that is asked for while it trains begins when that has ended, unless it is taken back before', async () => {
    for (const [takeBack, goesOn] of [
      [() => {}, true],
      [store.pause, false],
      [store.previousStep, false],
      [() => store.goToStep(3), false],
    ] as const) {
      void store.train();
      await settle();
      store.play();
      const { place } = state().shown!;
      store.advance(10_000);
      expect(state().shown!.place, 'not before').toEqual(place);
      takeBack();
      await settle();
      expect(state()).toMatchObject({ training: false, playing: goesOn });
      store.pause();
    }
  });

  test('a run that has come to its end is not played on, and says so', async () => {
    const atTheEnd: EngineClient = {
      ...client,
      async open(key, problem) {
        const first = await client.open(key, problem, 0);
        return { ...first, trained: MAX_ITERATIONS, trace: { ...first.trace, iteration: MAX_ITERATIONS } };
      },
    };
    const ended = createLabStore(storeDeps({ client: atTheEnd }), article);
    await ended.openDocument({ lab: article, view: { iteration: MAX_ITERATIONS } });
    ended.lastStep();
    const { place } = ended.state.getState().shown!;
    ended.play();
    await settle();
    ended.advance(10_000);
    expect(ended.state.getState()).toMatchObject({ playing: false, notice: { kind: 'limit' }, shown: { place } });
  });

  test('reset goes to the start values and can be undone', async () => {
    void store.train();
    await settle();
    await store.stopTraining();
    const { trace } = state().shown!;
    await store.reset();
    expect(state().shown!.place).toEqual({ iteration: 0, step: 0 });
    await store.undo();
    expect(state().shown!.trace).toEqual(trace);
  });

  test('a run that leaves the finite numbers stops at the last finite state and says so', async () => {
    // Linear layers have no gate that could close and save them.
    await store.openDocument({ lab: exampleNamed('hmkcode').lab, view: { iteration: 0 } });
    await store.editLearningRate(1_000);
    await store.train();
    expect(state().notice?.kind).toBe('non-finite');
    const { cell } = state().shown!.nonFinite!;
    expect(state().cell, 'the number that broke is explained').toBe(cell);
    const { matrix, row, col } = parseCellId(cell)!;
    expect(value(matrix, row, col)).not.toSatisfy(Number.isFinite);
    expect(value('Wo', 1, 1)).toSatisfy(Number.isFinite);
  });

  test.each([
    ['stopped', () => store.train()],
    [
      'still finite',
      async () => {
        for (let i = 0; i < 3; i += 1) store.nextIteration();
        await settle();
        expect(state().shown!.nonFinite).toBeUndefined();
      },
    ],
  ])(
    'in a run whose weights have left the range of a lab, %s, an edit is made to its start values',
    async (_, blowUp) => {
      const { lab } = exampleNamed('hmkcode');
      await store.openDocument({ lab, view: { iteration: 0 } });
      await store.editLearningRate(1_000);
      await blowUp();
      const { iteration } = state().doc.place;
      const { trace } = state().shown!;
      expect(Math.abs(value('Wh', 1, 1)!)).toBeGreaterThan(1e9);
      const edits = [
        () => store.editLearningRate(0.1),
        () => store.editCell({ ...WO_12, row: 2, col: 1 }, 0.5),
        () => store.randomize(),
      ];
      for (const edit of edits) {
        await edit();
        expect(state().doc.place.iteration).toBe(0);
        expect(state().shown!.trace.iteration).toBe(0);
        await store.undo();
        expect(state().shown!.trace).toEqual(trace);
      }
      // A drag begins with the number as it is, which no lab may have.
      const weight = { matrix: 'Wh', row: 1, col: 1 };
      for (const phase of ['start', 'end'] as const) await store.editCell(weight, value('Wh', 1, 1)!, phase);
      expect(state().notice).toMatchObject({ kind: 'lab-error', error: { code: 'too-large' } });
      expect(state().shown!.trace).toEqual(trace);
      // One of another number is made to the start values, and taken back as one.
      const input = { matrix: 'X', row: 1, col: 1 };
      await store.editCell(input, 0.1, 'start');
      for (const x of [0.3, 0.4]) await store.editCell(input, x, 'move');
      await store.editCell(input, 0.4, 'end');
      expect(state().shown!.trace.iteration).toBe(0);
      expect(state().doc.lab.parameters).toEqual(lab.parameters);
      expect(state().doc.lab.data.X[0]![0]).toBe(0.4);
      await store.undo();
      expect(state().shown!.trace).toEqual(trace);
      await store.editLearningRate(0.1);
      expect(state().notice).toEqual({ kind: 'new-run', iteration, isFromStart: true });
      const { parameters, training } = state().doc.lab;
      expect(parameters).toEqual(lab.parameters);
      expect(training.learningRate).toBe(0.1);
    },
  );
});

test('that a newer version is there outlives other messages and presentations, and is told before neither', async () => {
  const told = () => selectTellsNewer(state());
  expect(told()).toBe(false);
  store.notifyNewer(true);
  expect(told()).toBe(true);
  await store.randomize();
  expect(state().notice?.kind).toBe('random-start');
  expect(told()).toBe(false);
  store.notify(undefined);
  expect(told()).toBe(true);
  store.present();
  expect(told()).toBe(false);
  store.leavePresent();
  expect(told()).toBe(true);
  store.notifyNewer(false);
  expect(told()).toBe(false);
});

describe('links', () => {
  test('a link opens where it was made', async () => {
    store.nextIteration();
    await settle();
    store.goToStep(5);
    store.selectSample(3);
    store.pinCell('Eo[3,2]');
    const link = await store.link();
    const { trace } = state().shown!;
    await store.reset();
    expect(await store.openLink(`#${link}`)).toBe('opened');
    expect(state().shown!.place).toEqual({ iteration: 1, step: 5 });
    expect(state().sample).toBe(3);
    expect(state().cell).toBe('Eo[3,2]');
    expect(state().shown!.trace).toEqual(trace);
  });

  test('asks for a notation, which a link without a lab does too, and the next link asks anew', async () => {
    const link = await store.link({ names: 'derivatives', samples: 'columns' });
    expect(await store.openLink(`#${link}`)).toBe('opened');
    expect(state().askedNotation).toEqual({ names: 'derivatives', samples: 'columns' });
    const before = state().shown;
    expect(await store.openLink('#notation=rows')).toBe('no-lab');
    expect(state().askedNotation).toEqual({ samples: 'rows' });
    expect(await store.openLink('#notation=sideways')).toBe('refused');
    expect(state().notice?.kind).toBe('lab-error');
    expect(state().askedNotation).toEqual({ samples: 'rows' });
    expect(state().shown).toBe(before);
    await store.openLink('#example=simple');
    expect(state().askedNotation).toEqual({});
  });

  test('the lab that is open stays the very one that is shown, whatever text it comes back from', async () => {
    const { lab } = state().shown!;
    const document = { lab: structuredClone(lab), view: { iteration: 0, step: 'C' } };
    await store.openDocument(document, {}, { isOpen: true });
    expect(state().shown!.lab).toBe(lab);
    expect(state().doc.lab).toBe(lab);
  });

  test('a bad one is said and keeps what was there', async () => {
    const before = state().shown;
    expect(await store.openLink('#json=%7B')).toBe('refused');
    expect(state().notice?.kind).toBe('lab-error');
    expect(state().shown).toBe(before);
  });

  test('a bad one that comes while the page opens another leaves it with a lab', async () => {
    const fresh = createLabStore(storeDeps(), article);
    const starting = fresh.start('#example=mazur');
    await fresh.openLink('#json=%7B');
    await starting;
    const { shown, opening, notice } = fresh.state.getState();
    expect(shown?.lab).toBe(article);
    expect(opening).toBe(false);
    expect(notice?.kind).toBe('lab-error');
  });
});

describe('moving by cells and terms', () => {
  const at = () => {
    const { step, part } = state().shown!.place;
    return [state().shown!.steps[step]!.name, part?.cells, part?.terms, state().sample];
  };

  test('goes through the cells of a step, row by row, and on to the next step', () => {
    store.setGrain('cell');
    expect(at()).toEqual(['Zh', 1, undefined, 1]);
    expect(cellValue(state().shown!, { matrix: 'Zh', row: 1, col: 1 })).toBe(-1.5);
    expect(cellValue(state().shown!, { matrix: 'Zh', row: 1, col: 2 })).toBeUndefined();
    for (let i = 0; i < 5; i += 1) store.nextStep();
    expect(at()).toEqual(['Zh', 6, undefined, 3]);
    expect(explainedCell(state())).toBe('Zh[3,2]');
    store.nextStep();
    expect(at()).toEqual(['H', 1, undefined, 1]);
    store.previousStep();
    expect(at()).toEqual(['Zh', 6, undefined, 3]);
  });

  test('from terms to cells the cell is whole, and an edit leaves the step as far made as it was', async () => {
    store.setGrain('term');
    for (let i = 0; i < 4; i += 1) store.nextStep();
    const [, cells, terms] = at();
    expect(terms).toBeDefined();
    store.setGrain('cell');
    expect(at()).toEqual(['Zh', cells, undefined, 2]);
    await store.editCell(WO_12, 0.75);
    expect(at()).toEqual(['Zh', cells, undefined, 2]);
    await store.editLab((lab) => withSampleRemoved(lab, 3));
    expect(at()).toEqual(['Zh', undefined, undefined, 2]);
  });

  test('goes through the terms of a sum, and lights what the newest is made from', () => {
    store.goToStep(2);
    store.setGrain('term');
    expect(at()).toEqual(['Zo', 1, 1, 1]);
    expect(cellValue(state().shown!, { matrix: 'Zo', row: 1, col: 1 })).toBeUndefined();
    expect(explainedCell(state())).toBe('Zo[1,1]');
    expect(linkedIds(state().shown!, 'Zo[1,1]')).toEqual(['H[1,1]', 'Wo[1,1]']);
    store.nextStep();
    expect(linkedIds(state().shown!, 'Zo[1,1]')).toEqual(['H[1,2]', 'Wo[2,1]']);
    store.nextStep();
    expect(at()).toEqual(['Zo', 1, undefined, 1]);
    expect(cellValue(state().shown!, { matrix: 'Zo', row: 1, col: 1 })).toBe(2);
  });

  test('follows a sum over the samples by its samples', () => {
    store.goToStep(state().shown!.steps.findIndex(({ name }) => name === 'dWo'));
    store.setGrain('term');
    const samples = [state().sample];
    for (let i = 0; i < 3; i += 1) {
      store.nextStep();
      samples.push(state().sample);
    }
    expect(samples).toEqual([1, 2, 3, 1]);
  });

  test('crosses iterations both ways, and back by steps the step is whole', async () => {
    store.lastStep();
    store.setGrain('term');
    for (let i = 0; i < 2; i += 1) store.nextStep();
    await settle();
    expect(state().shown!.place).toEqual({ iteration: 1, step: 0, part: { cells: 1, terms: 1 } });
    store.previousStep();
    await settle();
    expect(state().shown!.place).toMatchObject({ iteration: 0, step: 14, part: { cells: 2 } });
    store.setGrain('step');
    expect(state().shown!.place).toEqual({ iteration: 0, step: 14 });
  });
});

describe('checking gradients', () => {
  const checksOf = () => Object.keys(currentProof(state())?.checks ?? {});

  test('one at a time, and all of them', async () => {
    store.lastStep();
    await provingOf(store).check('dWo[1,2]');
    expect(currentProof(state())).toMatchObject({ runKey: state().shown!.runKey, iteration: 0, complete: false });
    expect(checksOf()).toEqual(['dWo[1,2]']);
    expect(currentProof(state())!.checks['dWo[1,2]']).toMatchObject({
      verdict: 'agrees',
      analytic: value('dWo', 1, 2),
      above: { value: -0.5 + 1e-5 },
    });
    await provingOf(store).check();
    expect(checksOf()).toHaveLength(10);
    expect(currentProof(state())!.complete).toBe(true);
    store.previousStep();
    expect(checksOf(), 'a step within the iteration changes no number').toHaveLength(10);
  });

  test('is about the parameters of the iteration on screen', async () => {
    store.nextIteration();
    await settle();
    await provingOf(store).check('dWo[1,1]');
    expect(currentProof(state())!.checks['dWo[1,1]']!.above.value).toBe(0.78125 + 1e-5);
  });

  test('says how far it has come, and can be stopped', async () => {
    await provingOf(store).check('dWo[1,1]');
    client.hold();
    const done = provingOf(store).check();
    expect(currentProof(state())!.checking).toEqual({ cell: undefined, done: 1, total: 10 });
    provingOf(store).stopCheck();
    client.release();
    await done;
    expect(currentProof(state())!.checking).toBeUndefined();
    expect(checksOf(), 'what was found before').toEqual(['dWo[1,1]']);
    expect(state().notice).toBeUndefined();
  });

  test('what was found vanishes after an edit, and with another iteration', async () => {
    await provingOf(store).check();
    await store.editCell(WO_12, 0.75);
    expect(currentProof(state())).toBeUndefined();
    await provingOf(store).check();
    expect(checksOf()).toHaveLength(10);
    store.nextIteration();
    await settle();
    expect(currentProof(state())).toBeUndefined();
  });

  test('is hidden while what is on screen is stale or trains', async () => {
    await provingOf(store).check();
    expect(currentProof({ ...state(), stale: true })).toBeUndefined();
    expect(currentProof({ ...state(), training: true })).toBeUndefined();
  });

  test('that comes too late is not shown as the new numbers', async () => {
    client.hold();
    const done = provingOf(store).check();
    void store.editCell(WO_12, 0.75);
    client.release();
    await done;
    await settle();
    expect(value('Wo', 1, 2)).toBe(0.75);
    expect(currentProof(state())).toBeUndefined();
  });

  test('opens a gradient whose step is still to come', async () => {
    store.openCell('dWh[1,2]');
    expect(state().shown!.steps[state().shown!.place.step]!.name).toBe('dWh');
    expect(explainedCell(state())).toBe('dWh[1,2]');
    const { place } = state().shown!;
    store.openCell('dWo[1,2]');
    expect(state().shown!.place).toEqual(place);
    expect(explainedCell(state())).toBe('dWo[1,2]');
  });
});

describe('explaining', () => {
  test('the cell that is explained follows the step, unless one is pinned', () => {
    store.selectSample(3);
    expect(explainedCell(state())).toBe('Zh[3,1]');
    store.pinCell('Zh[1,2]');
    store.nextStep();
    expect(explainedCell(state())).toBe('Zh[1,2]');
    expect(linkedIds(state().shown!, 'Zh[1,2]')).toEqual(['X[1,1]', 'Wh[1,2]', 'Bh[1,2]', 'H[1,2]']);
  });

  test('what is looked at is explained and lit while nothing is pinned', () => {
    store.lastStep();
    store.attend({ cell: 'Wo[1,2]', withinExplanation: false });
    expect(explainedCell(state())).toBe('Wo[1,2]');
    expect(linkedIds(state().shown!, 'Wo[1,2]')).toEqual([
      'Zo[1,2]',
      'Zo[2,2]',
      'Zo[3,2]',
      'Eh[1,1]',
      'Eh[2,1]',
      'Eh[3,1]',
      'Wo.next[1,2]',
    ]);
    store.pinCell('Eh[1,2]');
    expect(explainedCell(state())).toBe('Eh[1,2]');
    expect(attendedCell(state()), 'what was chosen has the attention at once').toBe('Eh[1,2]');
    store.attend({ cell: 'Wo[1,2]', withinExplanation: false });
    expect(explainedCell(state())).toBe('Eh[1,2]');
    expect(attendedCell(state())).toBe('Wo[1,2]');
    store.attend(undefined);
    expect(attendedCell(state())).toBe('Eh[1,2]');
    store.unpinCell();
    expect(explainedCell(state())).toBe('Bh.next[1,1]');
  });

  test('a number of the explanation that is looked at is lit, and the explanation stays', () => {
    store.pinCell('Zh[1,2]');
    store.unpinCell();
    store.attend({ cell: 'X[1,1]', withinExplanation: true });
    expect(explainedCell(state())).toBe('Zh[1,1]');
    expect(attendedCell(state())).toBe('X[1,1]');
  });

  test('what is not computed yet has no attention, and is not lit', () => {
    store.attend({ cell: 'Eh[1,2]', withinExplanation: false });
    expect(attendedCell(state())).toBe('Zh[1,1]');
    expect(linkedIds(state().shown!, 'Wo[1,2]')).toEqual([]);
  });

  test('between a miss and its gate the attention passes on to what they are made of', () => {
    store.lastStep();
    expect(linkedIds(state().shown!, 'Eo[3,2]')).toEqual([
      'O-Y[3,2]',
      'O[3,2]',
      'Y[3,2]',
      "R'(Zo)[3,2]",
      'Zo[3,2]',
      'Eh[3,1]',
      'Eh[3,2]',
      'dWo[1,2]',
      'dWo[2,2]',
      'dBo[1,2]',
    ]);
  });

  test('a chosen path is lit with its sample while its gradient is explained, and until another lab comes', async () => {
    const path = { cell: 'dWh[1,1]', sample: 2, term: 'a way', names: ['Wh[1,1]', 'H[1]', 'Wo[1,1]', 'O[1]'] };
    store.lastStep();
    store.choosePath(path);
    expect(state().sample).toBe(2);
    expect(explainedCell(state())).toBe('dWh[1,1]');
    expect(lit()).toEqual(path.names);
    store.attend({ cell: 'Zh[2,1]', withinExplanation: true });
    expect(lit()).toEqual([...path.names, ...linkedIds(state().shown!, 'Zh[2,1]')]);
    store.attend(undefined);

    store.followOperand('X[2,1]');
    expect(lit()).toEqual(linkedIds(state().shown!, 'X[2,1]'));
    store.backToCell();
    expect(lit()).toEqual(path.names);

    store.selectSample(1);
    expect(activePath(state())).toBeUndefined();
    store.selectSample(2);
    expect(activePath(state())).toBe(path);
    store.choosePath(undefined);
    expect(lit()).toEqual(linkedIds(state().shown!, 'dWh[1,1]'));

    store.choosePath(path);
    await store.openDocument({ lab: exampleNamed('mazur').lab, view: { iteration: 0 } });
    expect(state().path).toBeUndefined();
  });

  test('an operand can be followed and left again', () => {
    store.pinCell('Zh[1,2]');
    store.followOperand('X[1,1]');
    expect(state().cell).toBe('X[1,1]');
    store.backToCell();
    expect(state().cell).toBe('Zh[1,2]');
  });
});
