import { beforeEach, expect, test, vi } from 'vitest';
import { exampleNamed } from '../lab/index.ts';
import { createDirectClient } from '../testing/directClient.ts';
import { createLabStore, type LabStore } from './createLabStore.ts';
import { createPresentTools, type PresentTools } from './presentTools.ts';
import { createSceneTools, type SceneTools } from './sceneTools.ts';
import { readSession, sessionOf } from './session.ts';
import { encodeScenes } from '../lab/scenes/writeScenes.ts';

const newStore = () =>
  createLabStore(
    { client: createDirectClient(), random: () => 0.25, after: () => () => {} },
    exampleNamed('article').lab,
  );
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

test('opening other scenes is undone as one: the list and the lab', async () => {
  await scenes.showScene(1);
  const before = { list: state().scenes, lab: state().doc.lab };
  await store.openScenes([{ ...before.list[2]!, note: 'another' }]);
  expect(notes()).toEqual(['another']);
  expect(at()).toEqual({ ...THIRD, scene: 0 });
  await store.undo();
  expect(state().scenes).toBe(before.list);
  expect(state().shown!.lab).toBe(before.lab);
});
