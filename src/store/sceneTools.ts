import { stepsOf } from '../engine/catalog/index.ts';
import type { StageElement } from '../lab/index.ts';
import { MAX_SCENES } from '../lab/scenes/readScenes.ts';
import type { Scene } from '../lab/scenes/types.ts';
import type { LabStore } from './createLabStore.ts';
import { listed, placeOf, presented, shownScene } from './sceneList.ts';
import type { ListedScene } from './types.ts';
import { viewOf } from './viewOf.ts';

/** The list of states that a teacher goes through, and the way through it. Every change of it can be undone. */
export interface SceneTools {
  /** Adds what is shown now, at the end; false, and nothing is added, when there are as many as a document may have. */
  addScene(): boolean;
  removeScene(index: number): void;
  /** Moves a scene one place up (−1) or down (1). */
  moveScene(index: number, by: -1 | 1): void;
  setElement(index: number, element: StageElement): void;
  /** Whether the numbers of its step are hidden at first. */
  setHiding(index: number, hides: boolean): void;
  /** `goesOn`: within the same writing, which is undone as one. */
  setNote(index: number, note: string, goesOn: boolean): void;
  /** Presents a scene; from then on the clicker goes through the scenes. */
  showScene(index: number): Promise<void>;
  /** The scene after the one that is shown (1) or before it (−1); beyond the last and the first nothing happens. */
  showNextScene(by: -1 | 1): Promise<void>;
  /** The clicker goes through the steps again. */
  endScenes(): void;
}

export function createSceneTools(store: LabStore): SceneTools {
  const { state } = store;
  const change = (edit: (scenes: readonly ListedScene[]) => readonly ListedScene[]) =>
    state.setState((now) => {
      const scenes = edit(now.scenes);
      // The scene that is shown stays the one that is shown, wherever it moves.
      return { scenes, scene: placeOf(shownScene(now), scenes) };
    });
  const setIn = (index: number, part: Partial<Scene>) =>
    change((scenes) => scenes.map((scene, i) => (i === index ? { ...scene, ...part } : scene)));

  /** Once training has stopped all changes at once, so that each of several presses goes on from the one before. */
  const go = async (to: (scene: number | undefined) => number | undefined): Promise<void> => {
    if (state.getState().training) await store.stopTraining();
    const { scenes, scene: from, present: before, doc } = state.getState();
    const index = to(from);
    const scene = index === undefined ? undefined : scenes[index];
    if (!scene) return;
    const { document, ...along } = presented(scene, before);
    await store.openDocument(document, { ...along, scene: index }, { isOpen: doc.lab === scene.lab });
  };

  return {
    addScene() {
      const now = state.getState();
      const { doc, present, hidden, scenes } = now;
      if (scenes.length >= MAX_SCENES) return false;
      const element = present?.element ?? 'network';
      const scene: Scene = { lab: doc.lab, view: viewOf(now), element, hidden, note: '' };
      change(() => [...scenes, ...listed([scene], scenes)]);
      return true;
    },
    removeScene: (index) => change((scenes) => scenes.toSpliced(index, 1)),
    moveScene: (index, by) =>
      change((scenes) => {
        const scene = scenes[index];
        const to = index + by;
        return scene && to >= 0 && to < scenes.length ? scenes.toSpliced(index, 1).toSpliced(to, 0, scene) : scenes;
      }),
    setElement: (index, element) => setIn(index, { element }),
    setHiding(index, hides) {
      const scene = state.getState().scenes[index];
      if (scene) setIn(index, { hidden: hides ? madeBy(scene) : [] });
    },
    setNote(index, note, goesOn) {
      const { pause, resume, isTracking } = state.temporal.getState();
      if (goesOn) pause();
      setIn(index, { note });
      // A number that is being dragged goes on to be one edit.
      if (goesOn && isTracking) resume();
    },
    showScene: (index) => go(() => index),
    showNextScene: (by) => go((scene) => (scene === undefined ? undefined : scene + by)),
    endScenes: () => state.setState({ scene: undefined }),
  };
}

/** The matrices of a scene's step. */
export function madeBy({ lab, view }: Scene): readonly string[] {
  const steps = stepsOf(lab.network);
  return (steps.find(({ name }) => name === view.step) ?? steps[0])?.makes ?? [];
}
