import { cellId, matrixSpec, type Cell } from '../../engine/catalog/index.ts';
import { readNumber } from '../document/readNumber.ts';
import { refuse } from '../error.ts';
import type { Lab, Rows } from '../types.ts';

/** Where a cell's number stands in the document, every index from 0. */
type Site =
  | { readonly kind: 'X' | 'Y'; readonly row: number; readonly col: number }
  | { readonly kind: 'W'; readonly layer: number; readonly row: number; readonly col: number }
  | { readonly kind: 'B'; readonly layer: number; readonly col: number };

/**
 * The lab with another number in one cell of X, Y, W or B.
 *
 * Throws LabError: `unknown-cell`, `not-editable` for a computed cell, and for the value `not-finite` or `too-large`
 * with its place in the document.
 */
export function withCell(lab: Lab, cell: Cell, value: number): Lab {
  const site = siteOf(lab, cell);
  if (typeof site === 'string') return refuse(site, cellId(cell), { received: cellId(cell) });
  const number = readNumber(value, placeOf(site));
  const { data, parameters } = lab;
  switch (site.kind) {
    case 'X':
    case 'Y':
      return { ...lab, data: { ...data, [site.kind]: withNumber(data[site.kind], site.row, site.col, number) } };
    case 'W': {
      const rows = withNumber(parameters.W[site.layer]!, site.row, site.col, number);
      return { ...lab, parameters: { ...parameters, W: parameters.W.with(site.layer, rows) } };
    }
    case 'B':
      return { ...lab, parameters: { ...parameters, b: withNumber(parameters.b, site.layer, site.col, number) } };
  }
}

/** The site, or the code of what is wrong with asking for it. */
function siteOf({ network, data }: Lab, cell: Cell): Site | 'unknown-cell' | 'not-editable' {
  const spec = matrixSpec(network, data.X.length, cell.matrix);
  const row = cell.row - 1;
  const col = cell.col - 1;
  const inside = spec && isIndex(row, spec.rows) && isIndex(col, spec.cols);
  if (!inside) return 'unknown-cell';
  switch (spec.kind) {
    case 'X':
    case 'Y':
      return { kind: spec.kind, row, col };
    case 'W':
      return { kind: 'W', layer: spec.layer, row, col };
    case 'B':
      return { kind: 'B', layer: spec.layer, col };
    default:
      return 'not-editable';
  }
}

function placeOf(site: Site): string {
  switch (site.kind) {
    case 'X':
    case 'Y':
      return `data.${site.kind}[${site.row}][${site.col}]`;
    case 'W':
      return `parameters.W[${site.layer}][${site.row}][${site.col}]`;
    case 'B':
      return `parameters.b[${site.layer}][${site.col}]`;
  }
}

function withNumber(rows: Rows, row: number, col: number, value: number): Rows {
  return rows.with(row, rows[row]!.with(col, value));
}

function isIndex(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length;
}
