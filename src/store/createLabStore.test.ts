import { beforeEach, describe, expect, test } from 'vitest';
import { parseCellId } from '../engine/catalog/index.ts';
import { exampleNamed } from '../lab/index.ts';
import { createDirectClient, type DirectClient } from '../testing/directClient.ts';
import { createLabStore, type LabStore } from './createLabStore.ts';
import { activeCell, cellValue, operandIds } from './selectors.ts';

const article = exampleNamed('article').lab;
const WO_12 = { matrix: 'Wo', row: 1, col: 2 };

let client: DirectClient;
let store: LabStore;
let late: (() => void)[];

const state = () => store.state.getState();
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const value = (matrix: string, row: number, col: number) => cellValue(state().shown!, { matrix, row, col });

beforeEach(async () => {
  late = [];
  client = createDirectClient();
  store = createLabStore(
    {
      client,
      random: () => 0.25,
      after: (_ms, callback) => {
        late.push(callback);
        return () => {
          late = late.filter((one) => one !== callback);
        };
      },
    },
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
    expect(await store.openLink(`#${link}`)).toBe(true);
    expect(state().shown!.place).toEqual({ iteration: 1, step: 5 });
    expect(state().sample).toBe(3);
    expect(state().cell).toBe('Eo[3,2]');
    expect(state().shown!.trace).toEqual(trace);
  });

  test('a bad one is said and keeps what was there', async () => {
    const before = state().shown;
    expect(await store.openLink('#json=%7B')).toBe(false);
    expect(state().notice?.kind).toBe('lab-error');
    expect(state().shown).toBe(before);
  });
});

describe('explaining', () => {
  test('the cell that is explained follows the step, unless one is pinned', () => {
    store.selectSample(3);
    expect(activeCell(state())).toBe('Zh[3,1]');
    store.pinCell('Zh[1,2]');
    store.nextStep();
    expect(activeCell(state())).toBe('Zh[1,2]');
    expect(operandIds(state().shown!, 'Zh[1,2]')).toEqual(['X[1,1]', 'Wh[1,2]', 'Bh[1,2]']);
  });

  test('an operand can be followed and left again', () => {
    store.pinCell('Zh[1,2]');
    store.followOperand('X[1,1]');
    expect(state().cell).toBe('X[1,1]');
    store.backToCell();
    expect(state().cell).toBe('Zh[1,2]');
  });
});
