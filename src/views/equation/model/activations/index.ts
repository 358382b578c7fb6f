import type { Activation } from '../../../../engine/catalog/index.ts';
import { leakyRelu } from './leakyRelu.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';
import type { WrittenActivation } from './types.ts';

/** What the page writes of every activation of the catalog. */
export const WRITTEN_ACTIVATIONS: Readonly<Record<Activation, WrittenActivation>> = {
  relu,
  'leaky-relu': leakyRelu,
  sigmoid,
  tanh,
  linear,
};
