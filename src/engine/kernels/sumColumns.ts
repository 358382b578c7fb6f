/**
 * out = the sum of each column, row after row, beginning at 0. Four columns at a time, so that four sums are under way
 * while each waits for its last addition.
 * @param out 1 × cols
 * @param E rows × cols, row-major
 */
export function sumColumnsInto(out: Float64Array, E: Float64Array): void {
  const cols = out.length;
  const size = E.length;
  let j = 0;
  for (; j + 3 < cols; j += 4) {
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let i = j; i < size; i += cols) {
      sum0 += E[i]!;
      sum1 += E[i + 1]!;
      sum2 += E[i + 2]!;
      sum3 += E[i + 3]!;
    }
    out[j] = sum0;
    out[j + 1] = sum1;
    out[j + 2] = sum2;
    out[j + 3] = sum3;
  }
  for (; j < cols; j++) {
    let sum = 0;
    for (let i = j; i < size; i += cols) sum += E[i]!;
    out[j] = sum;
  }
}
