import type { NetworkScene, Rect } from './types.ts';

/**
 * Where the texts of edges and biases stand, in pixels of the scene: what moves is pale there, so that it never runs
 * against a text being read. A label that is left out takes no room.
 */
export function labelBoxes({ edges, biases }: Pick<NetworkScene, 'edges' | 'biases'>): Rect[] {
  return [...edges, ...biases].flatMap(({ label }) => (label.detail === 'hidden' ? [] : label.box));
}
