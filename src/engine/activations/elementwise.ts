import type { ActivationKernel } from './types.ts';

/**
 * The kernel of an activation given for one number.
 * @param value R(z)
 * @param slope R′(z), from z or from a = R(z), whichever it takes less to compute from
 */
export function elementwise(
  value: (z: number) => number,
  slope: (z: number, a: number, atZero: number) => number,
): ActivationKernel {
  return {
    activateInto(A, R, Z, b, atZero) {
      const width = b.length;
      let finite = true;
      for (let i = 0; i < Z.length;) {
        for (let j = 0; j < width; j++, i++) {
          const z = Z[i]! + b[j]!;
          const a = value(z);
          Z[i] = z;
          A[i] = a;
          R[i] = slope(z, a, atZero);
          if (z - z !== 0) finite = false;
        }
      }
      return finite;
    },
  };
}
