/** Characters that a number has in a cell or a place of the network before it is set smaller, one of them narrow. */
export const CELL_ROOM = 6;

/** Whether a number is set smaller, to keep to its place: a minus and digits are wide, a mark among them is not. */
export function isLong(text: string, room = CELL_ROOM): boolean {
  return text.replace(/[.,×]/, '').length >= room;
}
