import type { Notation } from '../../lib/notation.ts';
import { renamed } from './names.ts';

const CELL = /^(.*)\[(\d+),(\d+)\]$/;

/**
 * A public cell name as it is written on screen, in the reader's notation: `R′(Zo)[3,2]`, `(O − Y)[3,2]`; as a
 * derivative `δo[3,2]`. The indices say row and column of the matrix as it stands on screen, so with samples in columns
 * they change places: `Eo[2,3]`.
 */
export function cellLabel(id: string, { names, samples }: Notation): string {
  const [, matrix = id, row, col] = CELL.exec(id) ?? [];
  const name = renamed(matrix, names).replace('O-Y', '(O − Y)').replace(/^R'/, 'R′');
  if (row === undefined) return name;
  return samples === 'columns' ? `${name}[${col},${row}]` : `${name}[${row},${col}]`;
}
