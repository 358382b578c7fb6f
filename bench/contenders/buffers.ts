import type { Problem } from '../../src/engine/types.ts';
import type { Intermediates } from '../contract.ts';

/** One weight layer's memory, made once: its input `A` is the layer before's `R` (or X). */
export interface LayerBuffers {
  readonly nIn: number;
  readonly nOut: number;
  /** Layer input, m × nIn. */
  readonly A: Float64Array;
  readonly W: Float64Array;
  readonly b: Float64Array;
  readonly Z: Float64Array;
  /** Activations R(Z), m × nOut. */
  readonly R: Float64Array;
  readonly E: Float64Array;
  readonly dW: Float64Array;
  readonly dB: Float64Array;
}

/** All buffers of a problem, the parameters copied from its start. */
export function allocateLayers({ network, m, X, start }: Problem): LayerBuffers[] {
  const result: LayerBuffers[] = [];
  let A = X;
  for (let l = 0; l + 1 < network.layers.length; l++) {
    const nIn = network.layers[l]!;
    const nOut = network.layers[l + 1]!;
    const R = new Float64Array(m * nOut);
    result.push({
      nIn,
      nOut,
      A,
      W: start.W[l]!.slice(),
      b: start.b[l]!.slice(),
      Z: new Float64Array(m * nOut),
      R,
      E: new Float64Array(m * nOut),
      dW: new Float64Array(nIn * nOut),
      dB: new Float64Array(nOut),
    });
    A = R;
  }
  return result;
}

/** The buffers as {@link Intermediates}, not copied. */
export function intermediatesOf(layers: readonly LayerBuffers[]): Intermediates {
  return {
    Z: layers.map((layer) => layer.Z),
    A: layers.map((layer) => layer.R),
    E: layers.map((layer) => layer.E),
    dW: layers.map((layer) => layer.dW),
    dB: layers.map((layer) => layer.dB),
    W: layers.map((layer) => layer.W),
    b: layers.map((layer) => layer.b),
  };
}
