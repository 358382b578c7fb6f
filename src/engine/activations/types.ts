import type { ReluDerivativeAtZero } from '../catalog/names.ts';

/** An activation R with its derivative, the gate R′. */
export interface ActivationKernel {
  /**
   * For the weighted inputs of a layer without their biases yet: Z ← Z + B, A = R(Z), R = R′(Z).
   * @param Z m × width, row-major, as A and R
   * @param b the biases, one per column
   * @param atZero R′(0) of the ReLU
   * @returns whether every number of Z is finite
   */
  activateInto(
    A: Float64Array,
    R: Float64Array,
    Z: Float64Array,
    b: Float64Array,
    atZero: ReluDerivativeAtZero,
  ): boolean;
}
