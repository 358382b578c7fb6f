import type { MatrixKind } from '../../engine/catalog/index.ts';

/** True for matrices with a row per sample. */
export function hasRowPerSample(kind: MatrixKind): boolean {
  switch (kind) {
    case 'X':
    case 'Z':
    case 'A':
    case 'Y':
    case 'O-Y':
    case 'C-share':
    case "R'":
    case 'E':
      return true;
    case 'W':
    case 'B':
    case 'C':
    case 'dW':
    case 'dB':
    case 'W.next':
    case 'B.next':
      return false;
  }
}
