import type { Scene } from '../lab/scenes/types.ts';
import type { LabStore } from './createLabStore.ts';
import { viewOf } from './viewOf.ts';

/** The list of states that a teacher goes through, and the way through it. */
export interface SceneTools {
  /** Adds what is presented now, at the end. */
  addScene(): void;
  removeScene(index: number): void;
  /** Moves a scene one place up (−1) or down (1). */
  moveScene(index: number, by: -1 | 1): void;
  setNote(index: number, note: string): void;
  /** Presents a scene; from then on the clicker goes through the scenes. */
  showScene(index: number): Promise<void>;
  /** The clicker goes through the steps again. */
  endScenes(): void;
  /** Takes other scenes, and presents the first. */
  openScenes(scenes: readonly Scene[]): Promise<void>;
}

export function createSceneTools(store: LabStore): SceneTools {
  const { state } = store;
  const change = (edit: (scenes: readonly Scene[]) => readonly Scene[]) =>
    state.setState((now) => {
      const scenes = edit(now.scenes);
      const shown = now.scene === undefined ? undefined : now.scenes[now.scene];
      // The scene that is shown stays the one that is shown, wherever it moves.
      const scene = shown ? scenes.indexOf(shown) : -1;
      return { scenes, scene: scene === -1 ? undefined : scene };
    });
  const showScene = async (index: number): Promise<void> => {
    const { scenes, doc, present, black, presenter, notes, askedNotation } = state.getState();
    const scene = scenes[index];
    if (!scene) return;
    const { lab, view, element, hidden } = scene;
    state.setState({ scene: index });
    const place = { document: { lab, view }, grain: 'step', part: undefined } as const;
    const shown = { element, size: present?.size ?? 'room', tool: present?.tool } as const;
    const rest = {
      present: shown,
      black,
      presenter,
      notes,
      hidden,
      frozen: undefined,
      scenes,
      scene: index,
      askedNotation,
    };
    await store.resume({ ...place, ...rest }, doc.lab === lab);
  };
  return {
    addScene: () =>
      change((scenes) => {
        const now = state.getState();
        const { doc, present, hidden } = now;
        const scene = {
          lab: doc.lab,
          view: viewOf(now),
          element: present?.element ?? 'network',
          hidden,
          note: '',
        } as const;
        return [...scenes, scene];
      }),
    removeScene: (index) => change((scenes) => scenes.toSpliced(index, 1)),
    moveScene: (index, by) =>
      change((scenes) => {
        const scene = scenes[index];
        const to = index + by;
        return scene && to >= 0 && to < scenes.length ? scenes.toSpliced(index, 1).toSpliced(to, 0, scene) : scenes;
      }),
    setNote: (index, note) =>
      state.setState(({ scenes }) => ({
        scenes: scenes.map((scene, i) => (i === index ? { ...scene, note } : scene)),
      })),
    showScene,
    endScenes: () => state.setState({ scene: undefined }),
    async openScenes(scenes) {
      state.setState({ scenes, scene: undefined });
      await showScene(0);
    },
  };
}
