import { elementwise } from './elementwise.ts';

/** R(z) = tanh z, R′ = 1 − a². */
export const tanh = elementwise(Math.tanh, (_, a) => 1 - a * a);
