import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleNamed } from '../lab/index.ts';
import { createPresentTools } from '../store/presentTools.ts';
import { createSceneTools } from '../store/sceneTools.ts';
import { createLabStore } from '../store/index.ts';
import { storeDeps } from '../testing/storeDeps.ts';
import { actionOf } from './keyboard.ts';
import { presentActionOf } from './presentation.ts';
import { createPresentKeys } from './presentKeys.ts';

const KEYS = [
  'PageDown',
  'PageUp',
  'ArrowRight',
  'ArrowLeft',
  'h',
  '2',
  'P',
  '+',
  'z',
  '.',
  'Escape',
  'F5',
  'Tab',
] as const;

/** A page in the middle of an iteration, going through scenes or not, at the first F5, before its code has come. */
async function newClass(hasScenes: boolean) {
  const store = createLabStore(storeDeps(), exampleNamed('article').lab);
  await store.start('');
  const tools = createPresentTools(store.state);
  const sceneTools = createSceneTools(store);
  store.goToStep(7);
  if (hasScenes) {
    for (const step of [5, 6, 7]) {
      store.goToStep(step);
      sceneTools.addScene();
    }
    sceneTools.setHiding(1, true);
    await sceneTools.showScene(0);
  }
  store.present();
  const keys = createPresentKeys(store);
  const page = {
    toggleHelp: () => {},
    toggleFullScreen: () => {},
    startPresenting: store.present,
    leavePresenting: store.leavePresent,
    presentAction: keys.action,
  };
  return {
    store,
    /** True when the page takes the key from the browser. */
    press(key: string) {
      const press = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
      const action = actionOf(press, store, page, { singleKeys: true });
      action?.();
      return action !== undefined;
    },
    arrive: () => keys.arrive((press) => presentActionOf(press, tools, sceneTools, store.state.getState())),
    place() {
      const { doc, scene, present, hidden, black, frozen } = store.state.getState();
      return { place: doc.place, scene, present, hidden, black, isFrozen: frozen !== undefined };
    },
  };
}

test('whenever its code comes, a presentation is where the keys lead that were pressed since it was asked for', async () => {
  const pressed = fc.array(fc.constantFrom(...KEYS), { maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(pressed, fc.nat(7), fc.boolean(), async (keys, at, hasScenes) => {
      const [late, early] = [await newClass(hasScenes), await newClass(hasScenes)];
      early.arrive();
      keys.forEach((key, i) => {
        if (i === at) late.arrive();
        early.press(key);
        late.press(key);
      });
      late.arrive();
      expect(late.place()).toEqual(early.place());
    }),
    {
      examples: [
        [['h', 'PageDown', 'PageDown', '2'], 7, false],
        [['PageDown', 'PageDown', 'PageDown'], 7, true],
      ],
    },
  );
});

test('what needs no code is done at once, and no key of the browser is taken', async () => {
  const { store, press, place } = await newClass(false);
  press('PageDown');
  press('.');
  expect(place()).toMatchObject({ place: { step: 8 }, black: true });
  expect([press('h'), press('PageDown')]).toEqual([true, true]);
  expect(store.state.getState().hidden, 'they wait').toEqual([]);
  expect(['Tab', 'Enter', 'q', 'F1'].map(press)).toEqual([false, false, false, false]);
});
