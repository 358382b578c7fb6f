import { beforeEach, describe, expect, test } from 'vitest';
import { exampleNamed } from '../lab/index.ts';
import { storeDeps } from '../testing/storeDeps.ts';
import { createLabStore, type LabStore } from './createLabStore.ts';
import { createPresentTools, strokesOn, type PresentTools } from './presentTools.ts';
import { readSession, sessionOf } from './session.ts';

const article = exampleNamed('article').lab;
const newStore = () => createLabStore(storeDeps(), article);
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

let store: LabStore;
let tools: PresentTools;
const state = () => store.state.getState();

beforeEach(async () => {
  store = newStore();
  tools = createPresentTools(store.state);
  await store.start('');
});

describe('presenting', () => {
  test('shows the network first, then what was shown last; tools are put down by leaving', () => {
    store.present();
    expect(state().present).toEqual({ element: 'network', size: 'room', tool: undefined });
    tools.showElement('cost');
    tools.setTextSize('back-row');
    tools.toggleTool('pen');
    store.toggleBlack();
    store.leavePresent();
    expect(state().present).toBeUndefined();
    expect(state().black).toBe(false);
    store.present();
    expect(state().present).toEqual({ element: 'cost', size: 'back-row', tool: undefined });
  });

  test('one tool is in hand at a time', () => {
    store.present();
    tools.toggleTool('pen');
    tools.toggleTool('spotlight');
    expect(state().present?.tool).toBe('spotlight');
    tools.toggleTool('spotlight');
    expect(state().present?.tool).toBeUndefined();
  });

  test('a stroke is on the step and element that it was drawn on, and goes stroke by stroke or all at once', () => {
    store.present();
    tools.addStroke([0.1, 0.2, 0.3, 0.4]);
    tools.addStroke([0.5, 0.5]);
    store.nextStep();
    expect(strokesOn(state())).toEqual([]);
    tools.addStroke([0.9, 0.9]);
    store.previousStep();
    tools.showElement('equation');
    expect(strokesOn(state())).toEqual([]);
    tools.showElement('network');
    expect(strokesOn(state()).map(({ points }) => points)).toEqual([
      [0.1, 0.2, 0.3, 0.4],
      [0.5, 0.5],
    ]);
    tools.undoStroke();
    expect(strokesOn(state())).toHaveLength(1);
    tools.clearStrokes();
    expect(strokesOn(state())).toHaveLength(0);
    store.nextStep();
    expect(strokesOn(state())).toHaveLength(1);
  });
});

describe('a session', () => {
  test('brings back the step, the part of it, the numbers and what is presented, whatever the link says', async () => {
    await store.editCell({ matrix: 'Wo', row: 1, col: 2 }, 0.75);
    store.goToIteration(3);
    await settle();
    store.setGrain('cell');
    store.goToStep(2);
    store.setGrain('term');
    store.nextStep();
    store.selectSample(2);
    store.pinCell('Zh[2,1]');
    store.present();
    tools.showElement('equation');
    store.toggleBlack();
    store.askNotation({ names: 'derivatives', samples: 'columns' });
    const before = state();
    const other = newStore();
    await other.start('#example=mazur', readSession(sessionOf(before)));
    const after = other.state.getState();
    expect(after.doc.lab).toEqual(before.doc.lab);
    expect(after.doc.place).toEqual(before.doc.place);
    expect(after.doc.place.part).toBeDefined();
    expect(after.shown!.trace.matrices).toEqual(before.shown!.trace.matrices);
    const kept = ['sample', 'cell', 'grain', 'present', 'black', 'askedNotation'] as const;
    for (const key of kept) expect(after[key]).toEqual(before[key]);
  });

  test('that is none is passed over for the link', async () => {
    const good = JSON.parse(sessionOf(state())) as Record<string, unknown>;
    const bad = [
      '',
      'x',
      'null',
      '[]',
      '{}',
      JSON.stringify({ ...good, version: 2 }),
      JSON.stringify({ ...good, lab: { version: 1 } }),
    ];
    for (const text of bad) {
      expect(readSession(text)).toBeUndefined();
      const other = newStore();
      await other.start('#example=mazur', readSession(text));
      expect(other.state.getState().shown!.lab.network.layers).toEqual([2, 2, 2]);
    }
  });

  test('whose parts do not fit is read without them', () => {
    const good = JSON.parse(sessionOf(state())) as Record<string, unknown>;
    const read = (changes: object) => readSession(JSON.stringify({ ...good, ...changes }));
    expect(read({ present: { element: 'door', size: 'room' } })?.present).toBeUndefined();
    expect(read({ scenes: { version: 1, labs: [], scenes: [] }, scene: 0, notes: 'Ask.' })).toMatchObject({
      document: { lab: article },
      notes: 'Ask.',
      scenes: [],
      scene: undefined,
    });
    expect(read({ frozen: { ...good, lab: {} }, notes: 'Ask.' })).toMatchObject({ notes: 'Ask.', frozen: undefined });
    expect(read({ grain: 'atom' })?.grain).toBe('step');
    expect(read({ askedNotation: { names: 'delta', samples: 'columns' } })?.askedNotation).toEqual({
      samples: 'columns',
    });
    expect(read({ askedNotation: undefined })?.askedNotation).toEqual({});
    expect(read({ grain: 'cell', part: { cells: 7 } })?.part).toBeUndefined();
    expect(read({ grain: 'cell', part: { cells: 6 } })?.part).toEqual({ cells: 6 });
    expect(read({ grain: 'term', part: { cells: 6, terms: 2 } })?.part).toEqual({ cells: 6 });
    expect(read({ grain: 'term', part: { cells: 6, terms: 1 } })?.part).toEqual({ cells: 6, terms: 1 });
  });
});
