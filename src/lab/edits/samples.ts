import { readRow } from '../document/readRows.ts';
import { readInteger } from '../document/readValue.ts';
import { refuse } from '../error.ts';
import { MAX_SAMPLES } from '../limits.ts';
import type { Lab } from '../types.ts';

/**
 * The lab with one more sample at the end of its batch, zeros unless told: `x` has n₀ numbers, `y` n_L.
 *
 * Throws LabError: `wrong-count` past 1,000 samples, `wrong-length`, `not-finite`, `too-large`.
 */
export function withSampleAdded(
  lab: Lab,
  { x, y }: { readonly x?: readonly number[]; readonly y?: readonly number[] } = {},
): Lab {
  const { X, Y } = lab.data;
  const { layers } = lab.network;
  const m = X.length;
  refuseCount(m + 1);
  const output = layers.length - 1;
  const added = (row: readonly number[] | undefined, matrix: 'X' | 'Y', layer: number) => {
    const neurons = layers[layer]!;
    const side = { expected: neurons, setBy: `network.layers[${layer}]` };
    return readRow(row ?? Array.from({ length: neurons }, () => 0), `data.${matrix}[${m}]`, side);
  };
  return { ...lab, data: { X: [...X, added(x, 'X', 0)], Y: [...Y, added(y, 'Y', output)] } };
}

/**
 * The lab without a sample, numbered from 1.
 *
 * Throws LabError: `wrong-count` for the last one that is left, `out-of-range` for one that is not there.
 */
export function withSampleRemoved(lab: Lab, sample: number): Lab {
  const { X, Y } = lab.data;
  const index = readInteger(sample, 'view.sample', 1, X.length) - 1;
  refuseCount(X.length - 1);
  return { ...lab, data: { X: X.toSpliced(index, 1), Y: Y.toSpliced(index, 1) } };
}

function refuseCount(m: number): void {
  if (m < 1 || m > MAX_SAMPLES) {
    refuse('wrong-count', 'data.X', { items: 'samples', received: m, min: 1, max: MAX_SAMPLES });
  }
}
