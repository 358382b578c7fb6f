import type { MatrixKind } from '../../engine/catalog/index.ts';

/** What a number is, for its colour: the article's own. */
export type Role = 'input' | 'parameter' | 'hidden' | 'output' | 'target' | 'error' | 'update';

/** The role of a matrix, by what it is; `isOutput` tells the output layer from hidden ones. */
export function roleOf(kind: MatrixKind, isOutput: boolean): Role {
  switch (kind) {
    case 'X':
      return 'input';
    case 'W':
    case 'B':
      return 'parameter';
    case 'Z':
    case 'A':
      return isOutput ? 'output' : 'hidden';
    case 'Y':
    case 'C':
    case 'C-share':
      return 'target';
    case 'O-Y':
    case "R'":
    case 'E':
    case 'dW':
    case 'dB':
      return 'error';
    case 'W.next':
    case 'B.next':
      return 'update';
  }
}
