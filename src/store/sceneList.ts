import type { Scene } from '../lab/index.ts';
import { WHOLE_PAGE } from './presenting.ts';
import type { Along, LabState, ListedScene, Present } from './types.ts';

type Listing = Pick<LabState, 'scenes' | 'scene'>;

/** Scenes as a list keeps them: each under a key that none of another list has had. */
export function listed(scenes: readonly Scene[], before: readonly ListedScene[] = []): readonly ListedScene[] {
  const last = Math.max(0, ...before.map(({ key }) => key));
  return scenes.map((scene, i) => ({ ...scene, key: last + i + 1 }));
}

/** How a scene is presented: its place, whole steps of it, what is hidden at first. The size and the tool in hand stay. */
export function presented({ lab, view, element, hidden }: Scene, present: Present | undefined) {
  return {
    document: { lab, view },
    hidden,
    grain: 'step',
    present: { element, size: present?.size ?? 'room', tool: present?.tool },
  } as const;
}

/** The scene that is shown, if one goes through them. */
export function shownScene({ scenes, scene }: Listing): ListedScene | undefined {
  return scene === undefined ? undefined : scenes[scene];
}

/** Where one is in the list of scenes, from 1. */
export type SceneAt = { readonly n: number; readonly count: number };

/** Where one is in the list; undefined while one goes through steps. */
export function sceneAt({ scenes, scene }: Listing): SceneAt | undefined {
  return scene === undefined ? undefined : { n: scene + 1, count: scenes.length };
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

type Presented = Pick<LabState, 'doc' | 'scenes' | 'scene' | 'present' | 'hidden' | 'grain'>;

/**
 * How a lab is presented once a change of it is taken back or made again: as before, unless another scene is shown with
 * it, which then comes back as it was presented, or it is another lab, of which is hidden what was. Only what is presented
 * now goes on being presented.
 */
export function presentedAfterTravel(now: Presented, then: Presented): Along {
  if (now.scenes === then.scenes && now.scene === then.scene) {
    const isOther = now.doc.lab.network !== then.doc.lab.network;
    return { present: now.present, hidden: isOther && now.present ? then.hidden : now.hidden, grain: now.grain };
  }
  const { scene, grain } = then;
  if (now.present && !then.present) return { scene, grain, ...WHOLE_PAGE };
  const present = now.present && then.present && { ...now.present, element: then.present.element };
  return { scene, grain, present, hidden: present ? then.hidden : [] };
}
