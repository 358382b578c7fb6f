import type { Keyframe, PassResult, RunRecord } from '../protocol/index.ts';

/** Of a run at most so many keyframes are kept beside the newest, about equally far apart. */
const MOST = 16;

/**
 * What it takes to go on with a run in another worker, or at another time, once an answer or event has told how far it has
 * come. Some of what was told before stays: without it a visit to an earlier iteration would replay all of the run.
 */
export function grownRecord(
  before: RunRecord | undefined,
  { trained, parameters, recent, costs }: PassResult,
): RunRecord {
  const kept: Keyframe[] = [];
  for (const keyframe of before?.keyframes ?? []) {
    const { iteration } = keyframe;
    const last = kept.at(-1)?.iteration ?? 0;
    if (iteration < trained && iteration - last >= trained / (MOST + 1)) kept.push(keyframe);
  }
  return { trained, keyframes: [...kept, { iteration: trained, parameters, recent }], costs };
}
