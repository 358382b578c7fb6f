import type { Notation } from '../../lib/notation.ts';
import { fullName } from './names.ts';

const CELL = /^(.*)\[(\d+),(\d+)\]$/;

/**
 * A public cell name as it is written on screen, in the reader's notation: `R′(Zo)[3,2]`, `(O − Y)[3,2]`; as a
 * derivative `δo[3,2]`, of a sigmoid `σ′(Zo)[3,2]`. The indices say row and column of the matrix as it stands on
 * screen, so with samples in columns they change places: `Eo[2,3]`.
 */
export function cellLabel(id: string, { names, samples, slopes }: Notation): string {
  const [, matrix = id, row, col] = CELL.exec(id) ?? [];
  const name = fullName(matrix, names, slopes).replace('O-Y', '(O − Y)');
  if (row === undefined) return name;
  return samples === 'columns' ? `${name}[${col},${row}]` : `${name}[${row},${col}]`;
}
