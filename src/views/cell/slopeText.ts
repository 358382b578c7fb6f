/** A slope as a text: ½, 1, 0.01. */
export function slopeText(slope: number): string {
  return slope === 0.5 ? '½' : String(slope);
}
