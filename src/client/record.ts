import type { Keyframe, PassResult, RunRecord } from '../protocol/index.ts';

/** So many keyframes of a run are kept beside the newest at most, spread over its length. */
const MAX_KEYFRAMES = 16;
/** All of them together: undo remembers many runs, and those of large networks have fewer. */
const MAX_KEYFRAME_BYTES = 1024 * 1024;

/**
 * What it takes to go on with a run in another worker, or at another time, once an answer or event has told how far it has
 * come. Some of what was told before stays: without it a visit to an earlier iteration would replay all of the run.
 */
export function grownRecord(
  before: RunRecord | undefined,
  { trained, parameters, recent, costs }: PassResult,
): RunRecord {
  const bytes = 8 * [...parameters.W, ...parameters.b].reduce((sum, { length }) => sum + length, 0);
  const most = Math.min(MAX_KEYFRAMES, Math.floor(MAX_KEYFRAME_BYTES / bytes));
  const kept: Keyframe[] = [];
  for (const keyframe of before?.keyframes ?? []) {
    const { iteration } = keyframe;
    const last = kept.at(-1)?.iteration ?? 0;
    if (iteration < trained && iteration - last >= trained / (most + 1)) kept.push(keyframe);
  }
  return { trained, keyframes: [...kept, { iteration: trained, parameters, recent }], costs };
}
