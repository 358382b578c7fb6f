import type { MatrixKind } from '../../engine/catalog/index.ts';

/** True for what stands in the document and can be edited in place: inputs, targets, weights and biases. */
export function isSetByPerson(kind: MatrixKind): boolean {
  return kind === 'X' || kind === 'W' || kind === 'B' || kind === 'Y';
}
