import type { PassResult } from '../protocol/index.ts';

/**
 * The buffers of a pass, to be handed over to the page instead of copied. The sender must hold none of them: the
 * engine gives traces, curves and keyframes in arrays of their own.
 */
export function buffersOf({ trace, costs, parameters, recent }: PassResult): Transferable[] {
  const arrays = [
    ...Object.values(trace.matrices).map(({ data }) => data),
    costs.values,
    recent,
    ...parameters.W,
    ...parameters.b,
  ];
  return arrays.map(({ buffer }) => buffer);
}
