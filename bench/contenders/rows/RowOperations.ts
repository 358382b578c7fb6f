/** A matrix as an array of rows. */
export type Rows = number[][];

/** What the pass is made of; every operation makes new arrays. */
export interface RowOperations {
  /** A · B. */
  dot(A: Rows, B: Rows): Rows;
  transpose(A: Rows): Rows;
  /** A with `b` added to every row. */
  addRow(A: Rows, b: number[]): Rows;
  subtract(A: Rows, B: Rows): Rows;
  /** Element by element. */
  multiply(A: Rows, B: Rows): Rows;
  scale(A: Rows, factor: number): Rows;
  sumColumns(A: Rows): number[];
  relu(Z: Rows): Rows;
  reluPrime(Z: Rows): Rows;
  /** ½ Σ (O − Y)². */
  squaredError(O: Rows, Y: Rows): number;
}
