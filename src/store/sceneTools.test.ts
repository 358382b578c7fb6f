import { beforeEach, expect, test, vi } from 'vitest';
import { exampleNamed } from '../lab/index.ts';
import { createDirectClient, type DirectClient } from '../testing/directClient.ts';
import { storeDeps } from '../testing/storeDeps.ts';
import { createLabStore, type LabStore } from './createLabStore.ts';
import { createPresentTools, type PresentTools } from './presentTools.ts';
import { createSceneTools, type SceneTools } from './sceneTools.ts';
import { readSession, sessionOf } from './session.ts';
import { MAX_SCENES } from '../lab/scenes/readScenes.ts';
import { encodeScenes } from '../lab/scenes/writeScenes.ts';

let client: DirectClient;
const newStore = () => {
  client = createDirectClient();
  return createLabStore(storeDeps({ client }), exampleNamed('article').lab);
};
let store: LabStore;
let tools: PresentTools;
let scenes: SceneTools;
const state = () => store.state.getState();
const at = () => {
  const { shown, present, hidden, scene } = state();
  return { step: shown!.place.step, element: present?.element, hidden, scene, layers: shown!.lab.network.layers };
};

beforeEach(async () => {
  store = newStore();
  await store.start('');
  tools = createPresentTools(store.state);
  scenes = createSceneTools(store);
  store.present();
  scenes.addScene();
  store.goToStep(5);
  tools.showElement('equation');
  tools.toggleHidden();
  scenes.addScene();
  tools.toggleHidden();
  await store.openDocument({ lab: exampleNamed('mazur').lab, view: { iteration: 0, step: 'C' } });
  tools.showElement('cost');
  scenes.addScene();
});

const FIRST = { step: 0, element: 'network', hidden: [], scene: 0, layers: [1, 2, 2] };
const SECOND = { step: 5, element: 'equation', hidden: ['Eo', "R'(Zo)"], scene: 1, layers: [1, 2, 2] };
const THIRD = { step: 4, element: 'cost', hidden: [], scene: 2, layers: [2, 2, 2] };

test('scenes are shown as they were taken, whatever came between', async () => {
  for (const [index, scene] of [FIRST, SECOND, THIRD, FIRST].entries()) {
    await scenes.showScene(index % 3);
    expect(at()).toEqual(scene);
    store.nextStep();
  }
});

test('the one that is shown stays shown wherever it moves, and none is when it is removed', async () => {
  await scenes.showScene(1);
  scenes.moveScene(1, 1);
  expect(state().scene).toBe(2);
  scenes.moveScene(2, 1);
  expect(state().scene, 'the last one stays the last').toBe(2);
  scenes.setNote(2, 'Ask.', false);
  expect(state().scenes.map(({ note }) => note)).toEqual(['', '', 'Ask.']);
  scenes.removeScene(2);
  expect(state().scene).toBeUndefined();
  expect(state().scenes).toHaveLength(2);
});

test('a reload comes back to the scene, a link opens the first', async () => {
  await scenes.showScene(1);
  const other = newStore();
  await other.start('', readSession(sessionOf(state())));
  expect(other.state.getState().scenes).toEqual(state().scenes);
  expect(other.state.getState().scene).toBe(1);
  expect(other.state.getState().hidden).toEqual(SECOND.hidden);
  const linked = newStore();
  await linked.start(`#${await encodeScenes(state().scenes)}`);
  const { shown, present, scene } = linked.state.getState();
  expect([shown!.place.step, present?.element, scene]).toEqual([0, 'network', 0]);
});

const notes = () => state().scenes.map(({ note }) => note);

test('every change of the list is undone and redone, and the run goes on where it is', async () => {
  await scenes.showScene(1);
  for (const [i, note] of ['a', 'b', 'c'].entries()) scenes.setNote(i, note, false);
  const changes: readonly (readonly [change: () => void, undone: string])[] = [
    [() => scenes.moveScene(0, 1), 'abc'],
    [() => scenes.setElement(0, 'cost'), 'bac'],
    [() => scenes.setHiding(2, true), 'bac'],
    [() => scenes.removeScene(1), 'bac'],
  ];
  const before = changes.map(([change]) => {
    const { scenes: list } = state();
    change();
    return list;
  });
  expect(notes()).toEqual(['b', 'c']);
  expect(state().scenes[1]!.hidden).toEqual(['C', 'C-share', 'O-Y']);
  store.nextIteration();
  await vi.waitFor(() => expect(state().shown!.place.iteration).toBe(1));
  for (const [i, [, undone]] of [...changes.entries()].toReversed()) {
    await store.undo();
    expect(state().scenes).toEqual(before[i]);
    expect(notes().join('')).toBe(undone);
  }
  expect(state().scene, 'b stays the one that is shown').toBe(1);
  expect(state().shown!.place.iteration).toBe(1);
  for (let i = 0; i < changes.length; i += 1) await store.redo();
  expect(notes()).toEqual(['b', 'c']);
});

test('a scene that is removed while it is shown is shown again when that is undone', async () => {
  await scenes.showScene(2);
  scenes.removeScene(2);
  expect(state().scene).toBeUndefined();
  await store.undo();
  expect(state().scene).toBe(2);
});

test('what is written into a note without leaving it is undone as one', async () => {
  for (const [i, note] of ['A', 'As', 'Ask'].entries()) scenes.setNote(0, note, i > 0);
  scenes.setNote(0, 'Ask!', false);
  await store.undo();
  expect(notes()[0]).toBe('Ask');
  await store.undo();
  expect(notes()[0]).toBe('');
});

test('opening other scenes is undone as one: the list, the lab, and how it was presented', async () => {
  await scenes.showScene(1);
  const before = { list: state().scenes, lab: state().doc.lab };
  await store.openScenes([{ ...before.list[2]!, note: 'another', hidden: ['C'] }]);
  expect(notes()).toEqual(['another']);
  expect(at()).toEqual({ ...THIRD, scene: 0, hidden: ['C'] });
  await store.undo();
  expect(state().scenes).toBe(before.list);
  expect(state().shown!.lab).toBe(before.lab);
  expect(at()).toEqual(SECOND);
});

test('a presentation that opening scenes began ends when that is undone, and hides nothing of the own lab', async () => {
  store.leavePresent();
  const { lab } = state().doc;
  store.setGrain('cell');
  await store.openScenes([{ ...state().scenes[2]!, hidden: ['C', 'Zh'] }]);
  expect(state()).toMatchObject({ present: { element: 'cost' }, hidden: ['C', 'Zh'], grain: 'step' });
  await store.undo();
  expect(state()).toMatchObject({ present: undefined, hidden: [], grain: 'cell', scene: undefined, doc: { lab } });
  await store.redo();
  expect(state(), 'only what is presented goes on being presented').toMatchObject({ present: undefined, hidden: [] });
});

test('undo after going on to another lab comes back to the scene before, as it was presented, with its edits', async () => {
  await scenes.showScene(1);
  tools.setTextSize('back-row');
  await store.editCell({ matrix: 'Wo', row: 1, col: 2 }, 0.75);
  const { lab } = state().doc;
  await scenes.showScene(2);
  expect(at()).toEqual(THIRD);
  await store.undo();
  expect(at()).toEqual(SECOND);
  expect(state().doc.lab).toBe(lab);
  expect(state().present?.size).toBe('back-row');
  tools.toggleHidden();
  await store.undo();
  expect(state().doc.lab, 'the edit').toBe(state().scenes[1]!.lab);
  expect(at(), 'what was shown to the class is not hidden again').toEqual({ ...SECOND, hidden: [] });
  await store.redo();
  await store.redo();
  expect(at()).toEqual(THIRD);
});

/** All that a failed opening or undo has to leave alone, what can be undone and redone among it. */
const everything = () => {
  const { doc, scenes: list, scene, present, hidden, grain, sample, cell, shown, frozen, askedNotation } = state();
  const { pastStates, futureStates } = store.state.temporal.getState();
  const kept = { doc, list, scene, present, hidden, grain, sample, cell, shown, frozen, askedNotation };
  return { ...kept, past: [...pastStates], future: [...futureStates] };
};
const breakEngine = () => {
  const { open } = client;
  client.open = () => Promise.reject(new Error('no memory'));
  return () => void (client.open = open);
};

test('when something cannot be opened, all that was there stays, undo and redo among it', async () => {
  await scenes.showScene(1);
  store.goToIteration(2);
  await vi.waitFor(() => expect(state().shown!.place.iteration).toBe(2));
  store.selectSample(2);
  store.pinCell('Wo[1,2]');
  scenes.moveScene(0, 1);
  await store.undo();
  tools.toggleFreeze();
  const before = everything();
  expect([before.past.length > 0, before.future.length]).toEqual([true, 1]);
  breakEngine();
  const openings = [
    () => store.openScenes([{ ...state().scenes[2]!, hidden: ['C'] }]),
    () => store.openLink('#example=mazur&notation=columns'),
    () => store.editCell({ matrix: 'Wh', row: 1, col: 2 }, 0.75),
    // The second one replaces the first while that is under way.
    () => Promise.all([store.openLink('#example=rgu'), store.openScenes([state().scenes[2]!])]),
  ];
  for (const open of openings) {
    await open();
    expect(state().notice).toEqual({ kind: 'engine-error', message: 'no memory' });
    expect(everything()).toEqual(before);
  }
});

test('an edit of the list while something that fails is opened stays, and is undone by itself', async () => {
  const before = everything();
  breakEngine();
  const opening = store.openDocument({ lab: exampleNamed('mazur').lab, view: { iteration: 0 } });
  scenes.removeScene(0);
  await opening;
  expect(everything()).toEqual({ ...before, list: before.list.slice(1), past: [...before.past, expect.anything()] });
  store.notify(undefined);
  await store.undo();
  expect(state().notice).toBeUndefined();
  expect(everything()).toMatchObject({ doc: before.doc, list: before.list, past: before.past });
});

test('an undo or redo that fails changes nothing and can be tried again', async () => {
  store.leavePresent();
  const own = state();
  await store.openScenes([{ ...own.scenes[1]!, hidden: ['Zh'] }]);
  tools.toggleFreeze();
  let before = everything();
  let mend = breakEngine();
  await store.undo();
  expect(everything()).toEqual(before);
  mend();
  await store.undo();
  expect(state()).toMatchObject({ scenes: own.scenes, present: undefined, doc: { lab: own.doc.lab } });
  before = everything();
  mend = breakEngine();
  await store.redo();
  expect(everything()).toEqual(before);
  mend();
  await store.redo();
  expect(state().scenes).toHaveLength(1);
});

test('another lab that is opened while scenes are shown hides nothing and is no scene; undo comes back to the scene', async () => {
  await scenes.showScene(1);
  await store.openLink('#example=mazur');
  expect(state()).toMatchObject({ hidden: [], scene: undefined, present: { element: 'equation' } });
  await store.undo();
  expect(at()).toEqual(SECOND);
  scenes.endScenes();
  await store.openLink('#example=mazur');
  expect(state().hidden).toEqual([]);
  await store.undo();
  expect(state().hidden, 'what was to be asked is still to be asked').toEqual(SECOND.hidden);
});

test('a scene of a lab that plays or trains stays where it is, and no press of the clicker is lost', async () => {
  await scenes.showScene(0);
  store.play();
  await vi.waitFor(() => expect(state().playing).toBe(true));
  store.choosePath({ cell: 'dWh[1,1]', sample: 1, term: '', names: [] });
  await scenes.showScene(1);
  expect(state()).toMatchObject({ playing: false, path: undefined });
  store.advance(60_000);
  expect(at()).toEqual(SECOND);
  void store.train();
  await vi.waitFor(() => expect(state().doc.place.iteration).toBeGreaterThan(0));
  await Promise.all([scenes.showNextScene(-1), scenes.showNextScene(1), scenes.showNextScene(-1)]);
  expect(state().training).toBe(false);
  expect(at()).toEqual(FIRST);
  expect(state().shown!.place.iteration).toBe(0);
});

test('there are as many scenes as a document may have, and a reload comes back to all of them', () => {
  while (state().scenes.length < MAX_SCENES) expect(scenes.addScene()).toBe(true);
  expect(scenes.addScene()).toBe(false);
  expect(readSession(sessionOf(state()))?.scenes).toHaveLength(MAX_SCENES);
});
