import type { Activation } from '../catalog/activations.ts';
import { leakyRelu } from './leakyRelu.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';
import type { ActivationKernel } from './types.ts';

/** Every activation of the catalog with its kernel. */
export const ACTIVATION_KERNELS: Readonly<Record<Activation, ActivationKernel>> = {
  relu,
  'leaky-relu': leakyRelu,
  sigmoid,
  tanh,
  linear,
};
