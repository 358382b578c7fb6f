import { panel } from './panels.generated.ts';

/** Where every sum begins. */
const ZEROS = new Float64Array(4);

/** Rows done before the next panel: their part of `a` and `out` then stays in the nearest caches. */
const ROWS_AT_ONCE = 128;

/**
 * out = A · B: each sum Σ_k A[i,k] · B[k,j] in the order of k, beginning at 0. A and B are read in place, through
 * strides, so that a transpose costs nothing: A[i,k] = a[i·aRow + k·aStep], B[k,j] = b[k·bStep + j·bCol].
 * @param out rows × cols, row-major
 * @param inner columns of A and rows of B
 */
export function productInto(
  out: Float64Array,
  rows: number,
  inner: number,
  cols: number,
  a: Float64Array,
  aRow: number,
  aStep: number,
  b: Float64Array,
  bStep: number,
  bCol: number,
): void {
  for (let i = 0; i < rows; i += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rows - i);
    for (let k = 0, depth = 0; k < inner; k += depth) {
      depth = inner - k >= 8 ? 8 : inner - k >= 4 ? 4 : inner - k >= 2 ? 2 : 1;
      const first = k === 0;
      for (let j = 0, width = 0; j < cols; j += width) {
        width = cols - j >= 4 ? 4 : cols - j >= 2 ? 2 : 1;
        const o = i * cols + j;
        const p = i * aRow + k * aStep;
        const r = k * bStep + j * bCol;
        if (first) panel(depth, width, out, o, cols, ZEROS, 0, 0, a, p, aRow, aStep, b, r, bStep, bCol, count);
        else panel(depth, width, out, o, cols, out, o, cols, a, p, aRow, aStep, b, r, bStep, bCol, count);
      }
    }
  }
}
