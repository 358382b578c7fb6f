import type { Reduction, ReluDerivativeAtZero } from '../../engine/catalog/index.ts';
import type { Lab } from '../types.ts';

/** The lab with its cost summed over the samples, or averaged. */
export function withReduction(lab: Lab, reduction: Reduction): Lab {
  return { ...lab, training: { ...lab.training, reduction } };
}

/** The lab with another value of R′(0). */
export function withReluDerivativeAtZero(lab: Lab, reluDerivativeAtZero: ReluDerivativeAtZero): Lab {
  return { ...lab, conventions: { ...lab.conventions, reluDerivativeAtZero } };
}
