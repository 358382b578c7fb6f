import { stepsOf } from '../engine/catalog/index.ts';
import type { StageElement } from '../lab/index.ts';
import type { Scene } from '../lab/scenes/types.ts';
import type { LabStore } from './createLabStore.ts';
import { listed, placeOf, shownScene } from './sceneList.ts';
import type { ListedScene } from './types.ts';
import { viewOf } from './viewOf.ts';

/** The list of states that a teacher goes through, and the way through it. Every change of it can be undone. */
export interface SceneTools {
  /** Adds what is shown now, at the end. */
  addScene(): void;
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

  return {
    addScene: () =>
      change((scenes) => {
        const now = state.getState();
        const { doc, present, hidden } = now;
        const element = present?.element ?? 'network';
        const scene: Scene = { lab: doc.lab, view: viewOf(now), element, hidden, note: '' };
        return [...scenes, ...listed([scene], scenes)];
      }),
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
      const history = state.temporal.getState();
      if (goesOn) history.pause();
      setIn(index, { note });
      if (goesOn) history.resume();
    },
    async showScene(index) {
      const { scenes, doc, present, black, presenter, notes, askedNotation } = state.getState();
      const scene = scenes[index];
      if (!scene) return;
      const { lab, view, element, hidden } = scene;
      state.setState({ scene: index });
      const place = { document: { lab, view }, grain: 'step', part: undefined } as const;
      const shown = { element, size: present?.size ?? 'room', tool: present?.tool } as const;
      const list = { hidden, scenes, scene: index };
      const rest = { present: shown, black, presenter, notes, frozen: undefined, askedNotation };
      await store.resume({ ...place, ...list, ...rest }, doc.lab === lab);
    },
    endScenes: () => state.setState({ scene: undefined }),
  };
}

/** The matrices of a scene's step. */
export function madeBy({ lab, view }: Scene): readonly string[] {
  const steps = stepsOf(lab.network);
  return (steps.find(({ name }) => name === view.step) ?? steps[0])?.makes ?? [];
}
