import type { Keyframe } from '../types.ts';

/** Bounds of what is kept, whatever the length of a run. */
const MAX_KEYFRAMES = 512;
const MAX_BYTES = 32 * 1024 * 1024;

/** Parameters at some iterations of a run, from which the others can be replayed. */
export interface Keyframes {
  /** Iterations 0, stride, 2·stride, … are worth keeping. */
  readonly stride: number;
  /** How many are kept. */
  readonly count: number;
  /** The newest kept keyframe at or before an iteration. */
  atOrBefore(iteration: number): Keyframe;
  /** The first iteration after this one that is worth keeping. */
  wantedAfter(iteration: number): number;
  /** Keeps an iteration that is worth it and not kept yet. `copy` is called only then. */
  offer(iteration: number, copy: () => Keyframe): void;
}

/**
 * Keyframes of a run, bounded in number and bytes: the stride doubles when they are full, and what no longer stands
 * on it is dropped but for the start.
 * @param known in any order; the one at iteration 0 among them
 */
export function createKeyframes(known: readonly Keyframe[]): Keyframes {
  const bytes = 8 * [...known[0]!.parameters.W, ...known[0]!.parameters.b].reduce((sum, { length }) => sum + length, 0);
  const capacity = Math.max(2, Math.min(MAX_KEYFRAMES, Math.floor(MAX_BYTES / bytes)));
  let kept = known.toSorted((a, b) => a.iteration - b.iteration);
  let stride = 1;
  const newest = kept.at(-1)!.iteration;
  while (newest / stride >= capacity) stride *= 2;

  /** Where the first keyframe after an iteration stands, or would stand. */
  const after = (iteration: number): number => {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kept[middle]!.iteration > iteration) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const thin = () => {
    stride *= 2;
    kept = kept.filter(({ iteration }) => iteration % stride === 0);
  };
  while (kept.length > capacity) thin();

  return {
    get stride() {
      return stride;
    },
    get count() {
      return kept.length;
    },
    atOrBefore: (iteration) => kept[after(iteration) - 1]!,
    wantedAfter: (iteration) => (Math.floor(iteration / stride) + 1) * stride,
    offer(iteration, copy) {
      if (iteration % stride !== 0 || kept[after(iteration) - 1]!.iteration === iteration) return;
      if (kept.length >= capacity) thin();
      if (iteration % stride === 0) kept.splice(after(iteration), 0, copy());
    },
  };
}
