import { ACTIVATION_TRAITS } from '../catalog/activations.ts';
import { elementwise } from './elementwise.ts';

/** The slope below zero, and by the same convention at zero. */
const SLOPE = ACTIVATION_TRAITS['leaky-relu'].below;

/** R(z) = z above zero, 0.01 z elsewhere; R′(z) = 1 above zero, 0.01 elsewhere. */
export const leakyRelu = elementwise(
  (z) => (z > 0 ? z : SLOPE * z),
  (z) => (z > 0 ? 1 : SLOPE),
);
