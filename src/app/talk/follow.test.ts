import { expect, test, vi } from 'vitest';
import { exampleNamed } from '../../lab/index.ts';
import { createLabStore, type LabStore } from '../../store/index.ts';
import { createPresentTools } from '../../store/presentTools.ts';
import { createSceneTools } from '../../store/sceneTools.ts';
import { readSession, sessionOf } from '../../store/session.ts';
import { createDirectClient } from '../../testing/directClient.ts';
import { storeDeps } from '../../testing/storeDeps.ts';
import { createMirror } from './follow.ts';

const newStore = (client = createDirectClient()) => createLabStore(storeDeps({ client }), exampleNamed('article').lab);
const seen = ({ state }: LabStore) => {
  const { shown, frozen } = state.getState();
  const Zo = shown && [...shown.trace.matrices['Zo']!.data];
  return { step: shown?.place.step, iteration: shown?.place.iteration, Zo, isFrozen: frozen !== undefined };
};

test('the presenter sees what is prepared, whichever lab the audience sees meanwhile, and that it is frozen or not', async () => {
  const [stage, now, next] = [newStore(), newStore(), newStore()];
  await stage.start('');
  stage.present();
  const tools = createPresentTools(stage.state);
  const mirror = createMirror([now], next);
  const expectMirrored = async () => {
    const { doc } = stage.state.getState();
    mirror(readSession(sessionOf(stage.state.getState()))!, doc.run.key);
    await vi.waitFor(() => expect(seen(now)).toEqual(seen(stage)));
    const { step, Zo } = seen(stage);
    await vi.waitFor(() => expect(seen(next)).toMatchObject({ step: step! + 1, Zo }));
  };
  await expectMirrored();
  tools.toggleFreeze();
  await expectMirrored();
  await stage.editCell({ matrix: 'Wo', row: 1, col: 2 }, 0.75);
  await expectMirrored();
  stage.nextStep();
  await expectMirrored();
  await stage.openLink('#example=mazur');
  stage.nextStep();
  await expectMirrored();
  stage.nextStep();
  await expectMirrored();
  tools.toggleFreeze();
  await expectMirrored();
});

test('while one goes through scenes, the presenter’s own lab is opened once and no more, the next scene at each', async () => {
  const [client, nextClient] = [createDirectClient(), createDirectClient()];
  const [stage, now, next] = [newStore(), newStore(client), newStore(nextClient)];
  await stage.start('');
  stage.present();
  const scenes = createSceneTools(stage);
  for (const step of [2, 3, 4]) {
    stage.goToStep(step);
    scenes.addScene();
  }
  const mirror = createMirror([now], next);
  await scenes.showScene(0);
  const opened = client.asked.length;
  for (let press = 1; press <= 4; press += 1) {
    stage.nextStep();
    mirror(readSession(sessionOf(stage.state.getState()))!, stage.state.getState().doc.run.key);
    await vi.waitFor(() => expect(seen(now)).toEqual(seen(stage)));
    await vi.waitFor(() => expect(seen(next)).toMatchObject({ step: 3 }));
    expect(client.asked).toHaveLength(opened + 1);
    expect(nextClient.asked).toHaveLength(press);
  }
});
