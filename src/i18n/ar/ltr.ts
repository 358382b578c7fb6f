/** A formula or number in an Arabic sentence: kept in its own direction, so that R′(0) does not lose a bracket. */
export function ltr(formula: string): string {
  return `\u2066${formula}\u2069`;
}
