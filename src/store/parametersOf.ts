import { suffixOf } from '../engine/catalog/index.ts';
import type { Parameters, Trace } from '../engine/types.ts';
import type { Lab } from '../lab/index.ts';

/** The parameters that a trace's pass was made with, as W[l] and b[l]. */
export function parametersOf(lab: Lab, trace: Trace): Parameters {
  const layers = lab.network.activations.map((_, l) => suffixOf(lab.network, l));
  return {
    W: layers.map((s) => trace.matrices[`W${s}`]!.data),
    b: layers.map((s, l) => trace.matrices[`B${s}`]?.data ?? new Float64Array(lab.network.layers[l + 1]!)),
  };
}
