import type { Scene } from '../lab/index.ts';
import type { LabState, ListedScene } from './types.ts';

type Listing = Pick<LabState, 'scenes' | 'scene'>;

/** Scenes as a list keeps them: each under a key that none of another list has had. */
export function listed(scenes: readonly Scene[], before: readonly ListedScene[] = []): readonly ListedScene[] {
  const last = Math.max(0, ...before.map(({ key }) => key));
  return scenes.map((scene, i) => ({ ...scene, key: last + i + 1 }));
}

/** The scene that is shown, if one goes through them. */
export function shownScene({ scenes, scene }: Listing): ListedScene | undefined {
  return scene === undefined ? undefined : scenes[scene];
}

/** Where a scene stands in a list; undefined when it is not in it. */
export function placeOf(scene: ListedScene | undefined, scenes: readonly ListedScene[]): number | undefined {
  const at = scenes.findIndex(({ key }) => key === scene?.key);
  return at === -1 ? undefined : at;
}

/**
 * The scene that is shown once a change of the list is taken back or made again: the one that is shown now stays shown,
 * and one that had gone is shown again if it was.
 */
export function sceneAfterTravel(now: Listing, then: Listing): number | undefined {
  const was = shownScene(then);
  const wasGone = was && placeOf(was, now.scenes) === undefined;
  return placeOf(shownScene(now), then.scenes) ?? (wasGone ? then.scene : undefined);
}
