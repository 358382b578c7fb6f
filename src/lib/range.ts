/** The whole numbers from `first` to `last`, as rows, columns and samples are counted; none where `last` comes before. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
