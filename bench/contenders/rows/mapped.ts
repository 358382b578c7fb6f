import type { RowOperations, Rows } from './RowOperations.ts';

const subtract = (A: Rows, B: Rows): Rows => A.map((row, i) => row.map((a, j) => a - B[i]![j]!));

/** Each as the shortest plain way to say it: `map` and `reduce`, as NumPy's operators read. */
export const mapped: RowOperations = {
  dot: (A, B) => A.map((row) => B[0]!.map((_, j) => row.reduce((sum, a, k) => sum + a * B[k]![j]!, 0))),
  transpose: (A) => A[0]!.map((_, j) => A.map((row) => row[j]!)),
  addRow: (A, b) => A.map((row) => row.map((a, j) => a + b[j]!)),
  subtract,
  multiply: (A, B) => A.map((row, i) => row.map((a, j) => a * B[i]![j]!)),
  scale: (A, factor) => A.map((row) => row.map((a) => a * factor)),
  sumColumns: (A) => A[0]!.map((_, j) => A.reduce((sum, row) => sum + row[j]!, 0)),
  relu: (Z) => Z.map((row) => row.map((z) => Math.max(0, z))),
  reluPrime: (Z) => Z.map((row) => row.map((z) => (z > 0 ? 1 : 0))),
  squaredError: (O, Y) =>
    0.5 * subtract(O, Y).reduce((sum, row) => row.reduce((squares, miss) => squares + miss * miss, sum), 0),
};
