/** How long one slice of work should take: short enough for a cancel to be seen at once. */
const SLICE_MS = 8;

/** A slice may be at most so many times larger than the one before: one measurement proves little. */
const GROWTH = 4;

/** Never more than this, or a clock too coarse to see a slice would let it grow for ever. */
const MAX_ITERATIONS_PER_SLICE = 100_000;

/** How many iterations the next slice may do, learnt from how long the last ones took. */
export interface SliceBudget {
  readonly iterations: number;
  /** A whole slice of `iterations` took `ms`: the next one is cut to take {@link SLICE_MS}, at least 1 iteration. */
  took(ms: number): void;
  /** Back to 1: what comes next may cost anything. */
  restart(): void;
}

export function createSliceBudget(): SliceBudget {
  let iterations = 1;
  return {
    get iterations() {
      return iterations;
    },
    took(ms) {
      const scale = Math.min(GROWTH, SLICE_MS / ms);
      iterations = Math.min(MAX_ITERATIONS_PER_SLICE, Math.max(1, Math.floor(iterations * scale)));
    },
    restart() {
      iterations = 1;
    },
  };
}
