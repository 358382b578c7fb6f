/** One number of a pass: a matrix by its name, row and column from 1. */
export interface Cell {
  /** As in {@link matrixSpecs}: `Wh`, `O-Y`, `R'(Zo)`, `Wo.next`, `C`, `C-share`. */
  readonly matrix: string;
  readonly row: number;
  readonly col: number;
}

/** The cost, which is one number. */
export const COST: Cell = { matrix: 'C', row: 1, col: 1 };

/** The cell's public name: `Eo[3,2]`, `R'(Zo)[3,2]`, `Wo.next[1,2]`; the cost is `C`, a sample's share of it `C[3]`. */
export function cellId({ matrix, row, col }: Cell): string {
  if (matrix === 'C') return 'C';
  if (matrix === 'C-share') return `C[${row}]`;
  return `${matrix}[${row},${col}]`;
}

const CELL = /^([^[\]]+)\[([1-9]\d*),([1-9]\d*)\]$/;
const SHARE = /^C\[([1-9]\d*)\]$/;

/** Reads a public name back: the inverse of {@link cellId}; undefined when it is not one. */
export function parseCellId(id: string): Cell | undefined {
  if (id === 'C') return COST;
  const share = SHARE.exec(id);
  if (share) return { matrix: 'C-share', row: Number(share[1]), col: 1 };
  const cell = CELL.exec(id);
  if (!cell || cell[1] === 'C' || cell[1] === 'C-share') return undefined;
  return { matrix: cell[1]!, row: Number(cell[2]), col: Number(cell[3]) };
}
