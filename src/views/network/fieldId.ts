/** The id of a cell's field in the drawing, by which the outline takes it up: the same cell has another in its matrix. */
export function fieldId(cell: string): string {
  return `network-${cell}`;
}
