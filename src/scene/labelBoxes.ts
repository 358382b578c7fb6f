import type { NetworkScene, Rect } from './types.ts';

/**
 * Where the texts outside of neurons stand, in pixels of the scene: those of edges and biases, and the chips of errors.
 * What moves is pale there, so that it never runs against a text being read. A label that is left out takes no room.
 */
export function labelBoxes({ edges, biases, neurons }: Pick<NetworkScene, 'edges' | 'biases' | 'neurons'>): Rect[] {
  const labels = [...edges, ...biases].flatMap(({ label }) => (label.detail === 'hidden' ? [] : label.box));
  return [...labels, ...neurons.flatMap(({ chip }) => chip?.box ?? [])];
}
