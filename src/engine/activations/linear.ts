import { elementwise } from './elementwise.ts';

/** R(z) = z, R′ = 1. */
export const linear = elementwise(
  (z) => z,
  () => 1,
);
